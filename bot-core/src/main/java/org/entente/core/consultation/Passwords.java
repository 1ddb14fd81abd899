package org.entente.core.consultation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords of files that are given out. A password is told once, to whoever asks for the file, and kept nowhere: it is
 * made again from the deployment's key and a number used once when the file is made a moment later (I-05).
 */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";
    /** Signs that cannot be taken for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final Supplier<SecretKeySpec> key;

    private Passwords(Supplier<SecretKeySpec> key) {
        this.key = key;
    }

    /**
     * @param key the deployment's, the same on all its machines, asked for when the first file is protected; another
     *        key is derived from it
     */
    public static Passwords of(Supplier<byte[]> key) {
        return new Passwords(() -> new SecretKeySpec(
                mac(new SecretKeySpec(key.get(), ALGORITHM), "entente/passwords of files"), ALGORITHM));
    }

    /** For one process that ends with what it has asked for: a demonstration, a test. */
    public static Passwords ofThisProcess() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return of(() -> key);
    }

    /** A number used once, from which nothing follows without the key; its beginning tells whether the key is right. */
    String fresh() {
        byte[] number = new byte[16];
        RANDOM.nextBytes(number);
        String hex = HexFormat.of().formatHex(number);
        return check(hex) + hex;
    }

    private String check(String hex) {
        return HexFormat.of().formatHex(mac(key.get(), "check/" + hex), 0, 4);
    }

    /**
     * The password that belongs to a number of {@link #fresh}.
     *
     * @throws IllegalStateException when the number was made with another key: several machines need the same
     *         ENTENTE_SECRET_KEY
     */
    String password(String fresh) {
        String hex = fresh.substring(8);
        if (!check(hex).equals(fresh.substring(0, 8))) {
            throw new IllegalStateException("the file was asked for under another secret key; ask for it again");
        }
        byte[] bytes = mac(key.get(), "password/" + hex);
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(Math.floorMod(bytes[i], 256) % SIGNS.length()));
        }
        return password.toString();
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
