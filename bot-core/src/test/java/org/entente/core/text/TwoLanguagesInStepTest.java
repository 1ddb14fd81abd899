package org.entente.core.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The two catalogues say the same things, in the forms each language needs, and nothing that nobody asks for. */
class TwoLanguagesInStepTest {

    private static final char NO_BREAK_SPACE = '\u00a0';

    @Test
    void everyTextExistsInBothLanguages() {
        Set<String> onlyEnglish = minus(Texts.keys(Language.ENGLISH), Texts.keys(Language.FRENCH));
        Set<String> onlyFrench = minus(Texts.keys(Language.FRENCH), Texts.keys(Language.ENGLISH));
        assertThat(onlyEnglish).as("keys to add to the French catalogue").isEmpty();
        assertThat(onlyFrench).as("keys to add to the English catalogue").isEmpty();
    }

    @Test
    void bothSidesUseTheSameArguments() {
        for (String key : Texts.keys(Language.ENGLISH)) {
            assertThat(arguments(Texts.pattern(Language.FRENCH, key))).as("arguments of " + key)
                    .isEqualTo(arguments(Texts.pattern(Language.ENGLISH, key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasEveryFormOfItsLanguage(Language language) {
        Set<String> needed = PluralRules.forLocale(language.locale()).getKeywords();
        for (String key : Texts.keys(language)) {
            for (Set<String> forms : plurals(Texts.pattern(language, key))) {
                assertThat(forms).as("plural forms of " + key + " in " + language).containsAll(needed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextFormatsWithoutABraceLeftOver(Language language) {
        for (String key : Texts.keys(language)) {
            TreeMap<String, Object> sample = new TreeMap<>();
            arguments(Texts.pattern(language, key)).forEach(name -> sample.put(name, 3L));
            assertThat(Texts.in(language, key, sample)).as(key).doesNotContain("{", "}").isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophesAreTypographic(Language language) {
        for (String key : Texts.keys(language)) {
            assertThat(Texts.pattern(language, key)).as(key).doesNotContainPattern("\\p{L}'\\p{L}");
        }
    }

    @Test
    void frenchSpacingIsCanadian() {
        for (String key : Texts.keys(Language.FRENCH)) {
            String text = Texts.pattern(Language.FRENCH, key);
            assertThat(text).as(key + ": no space before ; ! ?").doesNotContainPattern("[\\h][;!?]");
            assertThat(text).as(key + ": a no-break space after « and before »").doesNotContainPattern("«[^\u00a0]")
                    .doesNotContainPattern("[^\u00a0]»");
            assertThat(text.replaceAll("https?:", "").replaceAll("\\d:\\d", "").replaceAll("[{<][^}>]*[}>]", "x"))
                    .as(key + ": a no-break space before :").doesNotContainPattern("[^" + NO_BREAK_SPACE + "]:(\\h|$)");
        }
    }

    @Test
    void everyTextIsAskedForAndEveryTextAskedForExists() {
        Set<String> asked = literalsInTheSources();
        Set<String> unused = Texts.keys(Language.ENGLISH).stream().filter(key -> !isAsked(key, asked))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("texts that nobody asks for").isEmpty();
        Set<String> missing = askedOutright().stream().filter(key -> !Texts.has(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("texts that are asked for and do not exist").isEmpty();
    }

    /** Asked for as it stands, or made from a known beginning: "poll.title." + kind. */
    private static boolean isAsked(String key, Set<String> asked) {
        if (asked.contains(key) || MADE.stream().anyMatch(key::startsWith)) {
            return true;
        }
        String beginning = key;
        while (beginning.contains(".")) {
            beginning = beginning.substring(0, beginning.lastIndexOf('.'));
            if (asked.contains(beginning + ".") || asked.contains(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Texts made from declarations: a command's, a parameter's, an enum's. */
    private static final List<String> MADE = List.of("command.", "field.", "choice.", "condition.", "role.", "area.",
            "common.");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]*)+)\"");
    private static final Pattern OUTRIGHT = Pattern
            .compile("(?:Content\\.)?words\\(\\s*\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)\"\\s*\\)");

    private static Set<String> literalsInTheSources() {
        return find(LITERAL);
    }

    private static Set<String> askedOutright() {
        return find(OUTRIGHT);
    }

    private static Set<String> find(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /** The main sources of every module beside this one. */
    private static List<String> sources() {
        Path root = Path.of("").toAbsolutePath().getParent();
        List<String> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.filter(m -> Files.isDirectory(m.resolve("src/main/java"))).toList()) {
                try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        sources.add(Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static Set<String> minus(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }

    /** The keywords of each plural argument of the pattern. */
    private static List<Set<String>> plurals(String pattern) {
        List<Set<String>> plurals = new ArrayList<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                int end = parsed.getLimitPartIndex(i);
                for (int j = i + 1; j < end; j++) {
                    if (parsed.getPartType(j) == MessagePattern.Part.Type.ARG_START) {
                        j = parsed.getLimitPartIndex(j);
                    } else if (parsed.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(parsed.getSubstring(parsed.getPart(j)));
                    }
                }
                plurals.add(forms);
            }
        }
        return plurals;
    }
}
