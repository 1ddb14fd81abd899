package org.entente.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 over the hash before and every field of a row, each with its length before it. Not for two threads. */
final class ChainHash {

    /** What stands before the first row of a council. */
    static final String START = "0".repeat(64);

    private final MessageDigest digest;
    private final byte[] number = new byte[8];

    ChainHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @param micros of {@link Entry#at} */
    String of(String before, long seq, Entry entry, long micros) {
        text(before);
        number(seq);
        text(entry.id());
        text(entry.councilId());
        text(entry.kind());
        text(entry.subject());
        String actor = entry.actorId();
        text(actor == null ? "" : actor);
        text(entry.fingerprint());
        number(micros);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long value) {
        for (int i = 0; i < 8; i++) {
            number[i] = (byte) (value >>> 8 * i);
        }
        digest.update(number);
    }
}
