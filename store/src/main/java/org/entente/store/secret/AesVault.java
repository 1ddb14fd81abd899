package org.entente.store.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.core.ledger.Vault;

/** AES-256 in GCM: a random nonce for each text, the place as additional data. */
public final class AesVault implements Vault {

    /** Names the form, so that another one can be told from it later. */
    private static final String FORM = "a1.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key of 32 bytes, as {@link SecretKeys} gives it */
    public AesVault(byte[] key) {
        if (key.length != SecretKeys.BYTES) {
            throw new IllegalArgumentException("a key of " + SecretKeys.BYTES + " bytes is needed");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override
    public String seal(String plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place)
                    .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    @Override
    public String open(String sealed, String place) {
        try {
            if (!sealed.startsWith(FORM)) {
                throw new IllegalArgumentException("not sealed in this form");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(FORM.length())));
            if (bytes.remaining() < NONCE_BYTES) {
                throw new IllegalArgumentException("too short");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new WrongKey(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
