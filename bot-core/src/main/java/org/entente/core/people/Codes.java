package org.entente.core.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.entente.core.ledger.Fingerprint;

/**
 * One-time codes that are read aloud or typed: letters and digits that cannot be taken for one another. Only the hash
 * of a secret is ever kept.
 */
public final class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SELECTOR = 4;
    private static final int SECRET = 8;
    private static final int SET_UP = 16;

    private Codes() {}

    /**
     * A code as it is given out.
     *
     * @param selector the part by which it is found; no secret
     * @param secret 40 bits, enough against the few tries that a code allows
     */
    public record Code(String selector, String secret) {
        public String printed() {
            return selector + "-" + secret;
        }
    }

    public static Code link() {
        return new Code(random(SELECTOR), random(SECRET));
    }

    /** 80 bits: enough even for a code that allows any number of tries. */
    public static String setUp() {
        return random(SET_UP);
    }

    /** What was typed, in the form in which codes are compared: any case, spaces and dashes, O for 0, I and L for 1. */
    public static String clean(String typed) {
        StringBuilder clean = new StringBuilder();
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char sign = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
            if (SIGNS.indexOf(sign) >= 0) {
                clean.append(sign);
            }
        }
        return clean.toString();
    }

    /** The code that was typed, taken apart; its parts may be empty. */
    public static Code typed(String typed) {
        String clean = clean(typed);
        int cut = Math.min(SELECTOR, clean.length());
        return new Code(clean.substring(0, cut), clean.substring(cut));
    }

    public static String hash(String secret) {
        return Fingerprint.of("code", secret);
    }

    /** Compares in constant time, so that a wrong answer does not tell how wrong it is. */
    public static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(hash(secret).getBytes(StandardCharsets.US_ASCII),
                hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static String random(int length) {
        StringBuilder signs = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
