package org.entente.core.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The key under which a repeat of the same request is known. Hashed, because what makes a request unique can hold what
 * somebody chose.
 */
public final class DeliveryKey {

    private DeliveryKey() {}

    /** @param kind platform and kind of request, for example {@code slack/click} */
    public static String of(String kind, @Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part == null ? "-" : part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return kind + "/" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
