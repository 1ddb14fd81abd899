package org.entente.core.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two message catalogues. A message is an ICU pattern with named arguments; there is no default language: the
 * reader's is always named.
 *
 * <p>
 * The catalogue of a language is one set of keys, kept in a file per room of the house so that what belongs together
 * is read together ({@code en/poll.properties}, {@code fr/poll.properties}, ...).
 */
public final class Texts {

    /** The files of each catalogue, without language and ending. */
    static final List<String> FILES = List.of("common", "command", "people", "meeting", "agenda", "decision", "poll",
            "action", "record", "home", "time", "install", "reminder", "forward",
            "consultation", "evaluation", "calendar", "handover", "board", "console", "operator");

    private static final Catalogue ENGLISH = new Catalogue(load(Language.ENGLISH), new ConcurrentHashMap<>());
    private static final Catalogue FRENCH = new Catalogue(load(Language.FRENCH), new ConcurrentHashMap<>());

    /** The patterns of a language, and those already compiled. */
    private record Catalogue(Map<String, String> patterns, Map<String, MessageFormat> compiled) {}

    private static Catalogue of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
        };
    }

    private Texts() {}

    /**
     * The message in this language.
     *
     * @param arguments by the names that the pattern uses; strings and numbers
     * @throws IllegalArgumentException when no catalogue has the key: a slip of ours, found by the catalogue test
     */
    public static String in(Language language, String key, Map<String, Object> arguments) {
        String pattern = pattern(language, key);
        if (isSaidAsWritten(pattern)) {
            return pattern;
        }
        MessageFormat format = of(language).compiled().computeIfAbsent(key,
                k -> new MessageFormat(pattern, language.locale()));
        // MessageFormat keeps state while it formats, and many threads share the compiled one.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** Nothing in it that ICU would read otherwise: no argument and no straight apostrophe. */
    private static boolean isSaidAsWritten(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    public static String in(Language language, String key) {
        return in(language, key, Map.of());
    }

    /** Whether the catalogues know the key. */
    public static boolean has(String key) {
        return ENGLISH.patterns().containsKey(key);
    }

    /** Every key of a language, sorted. */
    public static Set<String> keys(Language language) {
        return new TreeSet<>(of(language).patterns().keySet());
    }

    /** The ICU pattern of a key. */
    public static String pattern(Language language, String key) {
        String pattern = of(language).patterns().get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + language);
        }
        return pattern;
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String file : FILES) {
            String name = (language == Language.ENGLISH ? "en/" : "fr/") + file + ".properties";
            try (InputStream in = Texts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("catalogue file missing: " + name);
                }
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String key : properties.stringPropertyNames()) {
                    if (all.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("text '" + key + "' is in two files of " + language);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(all);
    }
}
