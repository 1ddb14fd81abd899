package org.entente.core.council;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every name here is made up; the pairs are the kinds of slips that were found in records. */
class NamesThatLookAlikeTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
            // one letter of the family name (E-30), of the first name (E-31 to E-35)
            "Robin Tankey, Robin Tanley", "Marilie Oakwood, Marillie Oakwood", "Danie Birch, Daniel Birch",
            "Chantol Maple, Chantal Maple", "Renée Cedar, Rene Cedar",
            // a short first name, other hyphens, a first name alone (E-35, E-36)
            "Gwen Poplar, Gwendolyn Poplar", "Ash Birch-Alder, Ash Birch Alder", "Ann Marie, Ann Marie Willow",
            "Kim A. Spruce, Kim Spruce"})
    void aSlipOrAShorterFormIsAskedAbout(String one, String other) {
        assertThat(Alike.names(one, other)).isTrue();
        assertThat(Alike.names(other, one)).isTrue();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({"Robin Tankey, Dana Tankey", "Kim Spruce, Kim Oakwood", "Ash Birch, Elm Grove",
            "Jo Maple, Joachim Larch", "Al Fir, Albertine Fir",
            "Ontario Service Lead, Ontario Digital Lead", "Responsable du service, Responsable du numérique"})
    void otherPeopleAreNot(String one, String other) {
        assertThat(Alike.names(one, other)).isFalse();
        assertThat(Alike.names(other, one)).isFalse();
    }
}
