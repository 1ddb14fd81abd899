package org.entente.core.council;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Comma-separated values as RFC 4180 says, and as spreadsheets write them. */
class TablesOfMembersTest {

    @Test
    void cellsAreSeparatedByCommasAndRowsByLines() throws Csv.Malformed {
        assertThat(Csv.read("name,role\r\nA B,member\r\n")).containsExactly(new Csv.Row(1, List.of("name", "role")),
                new Csv.Row(2, List.of("A B", "member")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nom;rôle\nA, B;membre", "nom\trôle\nA, B\tmembre", "\uFEFFnom;rôle\r\"A, B\";membre"})
    void semicolonsAndTabsSeparateWhereTheFirstLineSaysSo(String text) throws Csv.Malformed {
        assertThat(Csv.read(text)).extracting(Csv.Row::cells)
                .containsExactly(List.of("nom", "rôle"), List.of("A, B", "membre"));
    }

    @Test
    void quotesKeepSeparatorsQuotesAndLineBreaksInACell() throws Csv.Malformed {
        assertThat(Csv.read("a,b\n\"x, \"\"y\"\"\nz\", \"q\" \nlast,1")).containsExactly(
                new Csv.Row(1, List.of("a", "b")), new Csv.Row(2, List.of("x, \"y\"\nz", "q")),
                new Csv.Row(4, List.of("last", "1")));
    }

    @Test
    void emptyLinesAreNoRowsButCount() throws Csv.Malformed {
        assertThat(Csv.read("a,b\n\n,\nc,")).containsExactly(new Csv.Row(1, List.of("a", "b")),
                new Csv.Row(4, List.of("c", "")));
        assertThat(Csv.read("")).isEmpty();
        assertThat(Csv.read("a,\"\"")).containsExactly(new Csv.Row(1, List.of("a", "")));
    }

    @Test
    void aQuoteInsideAnUnquotedCellIsJustAQuote() throws Csv.Malformed {
        assertThat(Csv.read("5\" pipe,b")).containsExactly(new Csv.Row(1, List.of("5\" pipe", "b")));
    }

    @Test
    void whatIsBrokenSaysItsLine() {
        assertThatThrownBy(() -> Csv.read("a,b\n\"never closed,c\nd"))
                .isInstanceOfSatisfying(Csv.Malformed.class, e -> assertThat(e.line()).isEqualTo(2));
        assertThatThrownBy(() -> Csv.read("a\n\"closed\" and more,c"))
                .isInstanceOfSatisfying(Csv.Malformed.class, e -> assertThat(e.line()).isEqualTo(2));
    }
}
