package org.entente.app.play;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What nobody sends who means well: words, and requests that were good once. */
final class Nasty {

    /** A mention of everybody, as each platform writes it. */
    static final String EVERYBODY = "<!channel> <!here> <!everyone> <!subteam^S1> <at>everyone</at> @everyone";

    static final List<String> WORDS = List.of(EVERYBODY, "", " ", "\u0000", "a\u0000b", "\ud800", "\udc00a",
            "\u202eeteled\u202c", "\u2066\u2067\u2068\u2069", "\ufeff", "e\u0301".repeat(200),
            "\ud83d\ude00".repeat(50),
            "a".repeat(4_000), "<script>alert(1)</script>", "**b** _i_ ~s~ `c` [l](http://x)", "*b* <http://x|y>",
            "&lt;!channel&gt;", "&#60;!channel>", "<@U0001>", "<@>", "<#C1|>", "\\u003c!channel\\u003e", "{0} {name} {",
            "'", "''", "\"", "“", "%00", "%", "%ZZ", "${jndi:x}", "' or 1=1 --", "1e999", "-0", "9".repeat(400),
            "31 February at 25:61", "until until until", "by by by", "--", "/", "//council", "\r\n\r\n", "\u2028",
            "null", "true", "[]", "{}", "[".repeat(1_000), "{\"a\":".repeat(1_000));

    private static final List<String> VALUES = List.of("null", "true", "-1", "1e999", "[]", "{}", "\"\"", "\"\\ud800\"",
            "\"\\u0000\"", "[".repeat(1_000) + "]".repeat(1_000), "{\"a\":1,\"a\":2}", "0.1e-400",
            "99999999999999999999",
            "\"" + EVERYBODY + "\"", "\"" + "x".repeat(9_000) + "\"");

    private Nasty() {}

    static String words(Random chance) {
        return WORDS.get(chance.nextInt(WORDS.size()));
    }

    /** The text with something wrong in one place or in a few. @param json whether a value may be put for another */
    static byte[] made(String good, Random chance, boolean json) {
        byte[] bytes = (json && chance.nextBoolean() ? otherValue(good, chance) : good)
                .getBytes(StandardCharsets.UTF_8);
        for (int times = chance.nextInt(4); times > 0; times--) {
            bytes = bitten(bytes, chance);
        }
        return bytes;
    }

    /** The value after some colon is another. */
    private static String otherValue(String good, Random chance) {
        int colon = good.indexOf(':', chance.nextInt(good.length()));
        int end = colon < 0 ? -1 : end(good, colon + 1);
        return end < 0 ? good
                : good.substring(0, colon + 1) + VALUES.get(chance.nextInt(VALUES.size())) + good.substring(end);
    }

    private static int end(String good, int from) {
        for (int i = from; i < good.length(); i++) {
            if (good.charAt(i) == ',' || good.charAt(i) == '}') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] bitten(byte[] bytes, Random chance) {
        if (bytes.length < 2) {
            return bytes;
        }
        int from = chance.nextInt(bytes.length);
        int to = from + chance.nextInt(Math.min(64, bytes.length - from));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.write(bytes, 0, from);
        switch (chance.nextInt(5)) {
            case 0 -> made.write(bytes, to, bytes.length - to);
            case 1 -> {
                made.write(bytes, from, to - from);
                made.write(bytes, from, bytes.length - from);
            }
            case 2 -> {
                made.write(chance.nextInt(256));
                made.write(bytes, from + 1, bytes.length - from - 1);
            }
            case 3 -> {
                made.writeBytes(words(chance).getBytes(StandardCharsets.UTF_8));
                made.write(bytes, from, bytes.length - from);
            }
            default -> {
                // it ends here
            }
        }
        return made.toByteArray();
    }
}
