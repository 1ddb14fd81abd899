package org.entente.store.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that we wrote ourselves, to be recognized when they come back: everybody may read them, nobody else can make
 * one. Each purpose has a key of its own, so that a text signed for one says nothing for another.
 */
public final class Signatures {

    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param secret of 32 bytes, as {@link SecretKeys} gives it; no signature tells anything of it
     * @param purpose what the texts are for
     */
    public Signatures(byte[] secret, String purpose) {
        if (secret.length != SecretKeys.BYTES) {
            throw new IllegalArgumentException("a key of " + SecretKeys.BYTES + " bytes is needed");
        }
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, MAC), "entente signs " + purpose), MAC);
    }

    /** The text with its signature, in letters that can stand in an address. */
    public String sign(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8)) + "." + base64(mac(key, text));
    }

    /** The text, or empty when we did not sign it. */
    public Optional<String> read(String signed) {
        int point = signed.indexOf('.');
        if (point < 0) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(signed.substring(0, point)),
                    StandardCharsets.UTF_8);
            // the whole is compared, so that no other spelling of the same bytes is taken
            boolean ours = MessageDigest.isEqual(sign(text).getBytes(StandardCharsets.UTF_8),
                    signed.getBytes(StandardCharsets.UTF_8));
            return ours ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
