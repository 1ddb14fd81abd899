package org.entente.app.operator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** Where the operator reads, and in which language: the terminal's own. */
record Terminal(Language language, PrintStream out) {

    /** In the order in which a terminal decides. */
    private static final String[] VARIABLES = {"LC_ALL", "LC_MESSAGES", "LANG"};

    /** The terminal of this process. A plain "C" terminal is written to in UTF-8, which nearly every one shows. */
    static Terminal of(Map<String, String> environment) {
        PrintStream out = System.out.charset().newEncoder().canEncode('’') ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Terminal(language(environment), out);
    }

    /** "fr_CA.UTF-8" is French; where nothing is said it is English. */
    static Language language(Map<String, String> environment) {
        for (String variable : VARIABLES) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isBlank()) {
                return Language.ofTag(locale.replaceAll("[.@].*", ""));
            }
        }
        return Language.ENGLISH;
    }

    void say(String key, Map<String, Object> arguments) {
        out.println(Texts.in(language, key, arguments));
    }

    void say(String key) {
        say(key, Map.of());
    }
}
