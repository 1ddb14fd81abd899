package org.entente.app.operator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.core.time.TimeText;
import org.entente.core.time.Zone;
import org.entente.core.time.ZonedMoment;

/**
 * Where the operator reads, and in which language: the terminal's own.
 *
 * @param zone in which times are told
 */
record Terminal(Language language, Zone zone, PrintStream out) {

    /** In the order in which a terminal decides. */
    private static final String[] VARIABLES = {"LC_ALL", "LC_MESSAGES", "LANG"};

    /** The terminal of this process. A plain "C" terminal is written to in UTF-8, which nearly every one shows. */
    static Terminal of(Map<String, String> environment) {
        PrintStream out = System.out.charset().newEncoder().canEncode('’') ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Terminal(language(environment), zone(ZoneId.systemDefault()), out);
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

    /** The machine's zone; UTC where it has none by name. */
    static Zone zone(ZoneId machine) {
        try {
            return Zone.of(machine.getId());
        } catch (IllegalArgumentException e) {
            return Zone.of("UTC");
        }
    }

    String shown(Instant at) {
        return TimeText.shortDateAndTime(new ZonedMoment(at, zone), language);
    }

    void say(String key, Map<String, Object> arguments) {
        out.println(Texts.in(language, key, arguments));
    }

    void say(String key) {
        say(key, Map.of());
    }
}
