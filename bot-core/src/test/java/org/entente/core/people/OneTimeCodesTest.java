package org.entente.core.people;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodesTest {

    @Test
    void aCodeIsReadWhateverWayItIsTyped() {
        Codes.Code code = new Codes.Code("A0B1", "CDEF0123");

        assertThat(Codes.typed(" a0b1-cdef0123 ")).isEqualTo(code);
        assertThat(Codes.typed("aob1 cdef o1 23")).isEqualTo(code);
        assertThat(Codes.typed("AOBLCDEFOI23")).isEqualTo(code);
    }

    @Test
    void onlyTheHashOfTheSecretIsNeededToCompare() {
        Codes.Code code = Codes.link();
        String hash = Codes.hash(code.secret());

        assertThat(hash).doesNotContain(code.secret());
        assertThat(Codes.matches(code.secret(), hash)).isTrue();
        assertThat(Codes.matches(Codes.link().secret(), hash)).isFalse();
        assertThat(Codes.matches("", hash)).isFalse();
    }

    @Test
    void aTooShortCodeIsWrongAndNothingElse() {
        assertThat(Codes.typed("A")).isEqualTo(new Codes.Code("A", ""));
        assertThat(Codes.typed("??")).isEqualTo(new Codes.Code("", ""));
    }

    @Test
    void twoCodesAreNeverTheSame() {
        assertThat(Codes.link()).isNotEqualTo(Codes.link());
        assertThat(Codes.setUp()).hasSize(16).isNotEqualTo(Codes.setUp());
    }
}
