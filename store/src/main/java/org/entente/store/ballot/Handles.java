package org.entente.store.ballot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.store.sql.Session;

/** What stands in an anonymous box in place of a voter, while the box is open: an HMAC under a key of that box. */
final class Handles {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";

    private Handles() {}

    static void makeKey(Session session, String boxId) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        session.update("insert into box_key (box_id, secret) values (?, ?)", boxId, HexFormat.of().formatHex(key));
    }

    /** @throws IllegalStateException when the key is gone, as it is after the close */
    static String of(Session session, String boxId, String voter) {
        String key = session.one("select secret from box_key where box_id = ?", row -> row.text(1), boxId)
                .orElseThrow(() -> new IllegalStateException("the key of this box is gone"));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(voter.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
