package org.entente.core.action;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where one owner ends and the next begins, and in what part each comes (S-05). */
class OwnersInALineTest {

    private static List<String> split(String line) {
        return OwnerLine.split(line).stream()
                .map(piece -> piece.part() + " " + line.substring(piece.from(), piece.to())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A and B", "A et B", "A, B", "A; B", "A & B", "A, and B", "A\nB"})
    void severalOwnersAreKeptApart(String line) {
        assertThat(split(line)).containsExactly("OWNER A", "OWNER B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A through B", "A via B", "A, through B", "A par l’intermédiaire de B",
            "A par l'intermediaire de B", "A par l’intermédiaire du B", "A par l’entremise de la B"})
    void whoeverPassesItOnIsARelay(String line) {
        assertThat(split(line)).containsExactly("OWNER A", "RELAY B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A with B", "A in collaboration with B", "A avec B", "A en collaboration avec B"})
    void whoeverHelpsIsACollaborator(String line) {
        assertThat(split(line)).containsExactly("OWNER A", "COLLABORATOR B");
    }

    @Test
    void aWordThatOnlyBeginsLikeAKeyWordIsAName() {
        assertThat(split("Etienne Viator")).containsExactly("OWNER Etienne Viator");
    }

    @ParameterizedTest
    @CsvSource({"the secretariat, secretariat", "l’Alberta, Alberta", "Les coprésidents, coprésidents",
            "Leslie, Leslie"})
    void anArticleIsNoPartOfAName(String said, String bare) {
        assertThat(OwnerLine.bare(said)).isEqualTo(bare);
    }
}
