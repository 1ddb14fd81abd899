package org.entente.store.copy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a table, as one number: equal for the same rows in whatever order, for two databases sort texts each in their
 * own way. The hashes of all rows are added, so that a row that is there twice counts twice.
 */
final class Fingerprint {

    private static final BigInteger ROUND = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest hash = sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    /** @param values in the order of the table's columns */
    void add(List<@Nullable Object> values) {
        for (Object value : values) {
            if (value == null) {
                hash.update((byte) 0);
            } else {
                byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                hash.update((byte) 1);
                hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                hash.update(bytes);
            }
        }
        sum = sum.add(new BigInteger(1, hash.digest())).mod(ROUND);
        rows++;
    }

    long rows() {
        return rows;
    }

    /** Adds what a table holds to that of the whole record. */
    void into(MessageDigest whole, String table) {
        whole.update((table + " " + rows + " " + sum.toString(16) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Short enough to be read aloud. */
    static String printed(MessageDigest whole) {
        return HexFormat.ofDelimiter("-").formatHex(whole.digest(), 0, 10);
    }
}
