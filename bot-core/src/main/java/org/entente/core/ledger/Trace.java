package org.entente.core.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a council's audit chain at one moment. Shown where everybody sees it, it makes visible later that the chain
 * was cut off or written anew.
 *
 * @param seq how many entries there were
 * @param hash of the last one, in hexadecimal; whole, or only its beginning where it was read from print
 */
public record Trace(long seq, String hash) {

    private static final Pattern PRINTED = Pattern.compile("(\\d{1,18})-([0-9a-f]{8,64})");
    private static final int SHORT = 12;

    /** "412-4f2a9c1b77d0": short enough to be read aloud, long enough that nobody finds another chain with it. */
    public String printed() {
        return seq + "-" + hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** @throws IllegalArgumentException when it is not as {@link #printed} writes it */
    public static Trace read(String printed) {
        Matcher matcher = PRINTED.matcher(printed.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + printed + "' is not a trace such as 412-4f2a9c1b77d0");
        }
        return new Trace(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
