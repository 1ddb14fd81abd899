package org.entente.store.copy;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of a table as one number. */
class FingerprintTest {

    @SafeVarargs
    private static String of(List<@Nullable Object>... rows) {
        Fingerprint print = new Fingerprint();
        Arrays.stream(rows).forEach(print::add);
        MessageDigest whole = Fingerprint.sha256();
        print.into(whole, "t");
        return Fingerprint.printed(whole);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void isTheSameInWhateverOrder() {
        assertThat(of(row("a", 1L), row("b", 2L))).isEqualTo(of(row("b", 2L), row("a", 1L)));
    }

    @Test
    void isAnotherForAnotherValue() {
        assertThat(of(row("a", 1L))).isNotEqualTo(of(row("a", 2L)));
    }

    @Test
    void tellsNothingFromAnEmptyText() {
        assertThat(of(row("a", null))).isNotEqualTo(of(row("a", "")));
    }

    @Test
    void tellsWhereAValueEnds() {
        assertThat(of(row("ab", "c"))).isNotEqualTo(of(row("a", "bc")));
    }

    @Test
    void countsARowThatIsThereTwice() {
        assertThat(of(row("a"), row("a"))).isNotEqualTo(of(row("a")));
    }

    @Test
    void doesNotLetValuesChangeRows() {
        assertThat(of(row("a", "b"), row("c", "d"))).isNotEqualTo(of(row("a", "d"), row("c", "b")));
    }
}
