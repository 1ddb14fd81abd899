package org.entente.slack.inbound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Form values are coded with percent signs. */
@Tag("F6")
class PercentCodingTest {

    private static String decoded(String coded) {
        return new String(PercentCoding.decode(("payload=" + coded).getBytes(StandardCharsets.US_ASCII), 8),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b+c", "100 %", "{\"t\":\"Décision n\u00B0 3 – « oui » ✓ \uD83C\uDF41\"}",
            "*!~'()", "%2A"})
    void whatWasCodedComesBack(String words) {
        assertThat(decoded(URLEncoder.encode(words, StandardCharsets.UTF_8))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"*!~, *!~", "%2a%2A%21, **!", "a%20b+c, a b c"})
    void everyClientsWayOfCodingIsRead(String coded, String plain) {
        assertThat(decoded(coded)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "a%zz", "%+1", "%-1"})
    void halfACodeIsRefused(String coded) {
        assertThatIllegalArgumentException().isThrownBy(() -> decoded(coded));
    }
}
