package org.entente.core.ledger;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret inside an address that opens something to whoever has it. It is shown once; only its hash is kept. */
public final class SecretAddress {

    /** 256 bits: nobody finds one by trying. */
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretAddress() {}

    /** A new one, of 43 characters that stand in an address as they are. */
    public static String drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param purpose what it opens, so that the same secret opens nothing else */
    public static String hash(String purpose, String secret) {
        return Fingerprint.of(purpose, secret);
    }
}
