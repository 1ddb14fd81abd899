package org.entente.core.experiment;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.core.text.Language;

/** The table of the experiments in words: those of either language, the same figures in both. */
public final class NothingLost {

    /** The experiments, in their order. */
    public static final List<String> EXPERIMENTS = Stream
            .concat(IntStream.rangeClosed(1, 24).mapToObj(number -> "F" + number), Stream.of("fuzz")).toList();

    static final Path ROOT = Path.of("..");
    static final Path FIGURES = ROOT.resolve(
            "bot-core/src/test/resources/org/entente/core/experiment/figures.properties");

    private static final Properties WORDS = words();

    private NothingLost() {}

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(NothingLost.class.getResourceAsStream("words.properties"));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static Path page(Language language) {
        return ROOT.resolve("docs").resolve(language == Language.ENGLISH ? "nothing-lost.md" : "rien-de-perdu.md");
    }

    static String made(Results results, Language language) {
        return said("head", Map.of(), language) + "\n\n" + table(results, language, EXPERIMENTS);
    }

    /** The lines of these experiments. */
    static String table(Results results, Language language, List<String> experiments) {
        StringBuilder table = new StringBuilder(said("columns", Map.of(), language)).append("\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (String experiment : experiments) {
            Map<String, Long> figures = results.of(experiment);
            table.append("| ").append(experiment).append(" | ")
                    .append(said(experiment + ".done", Map.of(), language)).append(" | ")
                    .append(found(experiment, figures, language)).append(" | ")
                    .append(said(held(figures), figures, language)).append(" | ")
                    .append(figures.isEmpty() ? "" : said("seconds", Map.of("seconds",
                            Math.max(1, figures.getOrDefault(Results.MILLIS, 0L) / 1000)), language))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String found(String experiment, Map<String, Long> figures, Language language) {
        if (figures.isEmpty()) {
            return "";
        }
        String own = said(experiment + ".found", figures, language);
        String tests = said("tests", figures, language);
        // a figure that is missing leaves its place in the words
        return own.isEmpty() || own.contains("{") ? tests : own + "; " + tests;
    }

    private static String held(Map<String, Long> figures) {
        if (figures.isEmpty()) {
            return "notRun";
        }
        return figures.getOrDefault(Results.FAILED, 0L) > 0 ? "broken" : "held";
    }

    private static String said(String key, Map<String, Long> figures, Language language) {
        boolean english = language == Language.ENGLISH;
        String pattern = WORDS.getProperty(key + (english ? ".en" : ".fr"), "");
        return new MessageFormat(pattern, language.locale())
                .format(figures);
    }

    /** Whether there are words for it in both languages. */
    static boolean isSaid(String key) {
        return WORDS.containsKey(key + ".en") && WORDS.containsKey(key + ".fr");
    }
}
