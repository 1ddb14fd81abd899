package org.entente.store.secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A text of ours that comes back from outside. */
class SignaturesTest {

    private static final byte[] SECRET = new byte[32];
    private final Signatures signatures = new Signatures(SECRET, "addresses");

    @Test
    void whatWeSignedIsReadAgain() {
        String signed = signatures.sign("one\nétat");
        assertThat(signed).matches("[A-Za-z0-9_.-]+");
        assertThat(new Signatures(SECRET, "addresses").read(signed)).contains("one\nétat");
    }

    @Test
    void aSignatureIsWorthNothingForAnotherPurposeOrUnderAnotherKey() {
        String signed = signatures.sign("one");
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(new Signatures(SECRET, "tickets").read(signed)).isEmpty();
        assertThat(new Signatures(other, "addresses").read(signed)).isEmpty();
    }

    @Test
    void noLetterOfItCanBeChanged() {
        String signed = signatures.sign("one");
        for (int at = 0; at < signed.length(); at++) {
            char instead = signed.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(signatures.read(signed.substring(0, at) + instead + signed.substring(at + 1)))
                    .as("letter %d", at).isEmpty();
        }
        assertThat(signatures.read(signed + "=")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "b25l", "b25l.", ".b25l", "***.***", "b25l.b25l", "é.é"})
    void whatIsNoSignedTextAtAllIsNotRead(String text) {
        assertThat(signatures.read(text)).isEmpty();
    }
}
