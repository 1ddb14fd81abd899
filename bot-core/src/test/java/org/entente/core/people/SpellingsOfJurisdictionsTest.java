package org.entente.core.people;

import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingsOfJurisdictionsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"C.-B., BC", "British Columbia, BC", "colombie britannique, BC", "N.-É., NS", "Nouvelle-Ecosse, NS",
            "N.S., NS",
            "N.-B., NB", "Î.-P.-É., PE", "P.E.I., PE", "PEI, PE", "T.-N.-L., NL", "Newfoundland & Labrador, NL",
            "T.N.-O., NT", "T.-N.-O., NT", "TNO, NT", "NWT, NT", "SK, SK", "NU, NU", "YT, YT", "Québec, QC",
            "quebec, QC",
            "fédéral, FEDERAL", "Federal, FEDERAL", "municipal, MUNICIPAL"})
    void everyAcceptedSpellingMeansOneJurisdictionE37(String typed, Jurisdiction meant) {
        assertThat(Jurisdiction.called(typed)).contains(meant);
    }

    @Test
    void oneSpellingIsPrintedWhateverWasTypedE37() {
        assertThat(Jurisdiction.called("T.-N.-O.").map(Jurisdiction::abbreviation))
                .contains(Bilingual.of("N.W.T.", "T.N.-O."));
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void aJurisdictionIsFoundByItsOwnNameAndAbbreviation(Jurisdiction jurisdiction) {
        for (var language : Language.values()) {
            assertThat(Jurisdiction.called(jurisdiction.label().in(language))).contains(jurisdiction);
            assertThat(Jurisdiction.called(jurisdiction.abbreviation().in(language))).contains(jurisdiction);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "Atlantis", "Service Canada"})
    void whatIsNoJurisdictionIsNone(String typed) {
        assertThat(Jurisdiction.called(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDSC — Service Canada", "EDSC/Service Canada", "EDSC-Service Canada",
            "EDSC - Service Canada",
            "ESDC – Service Canada", "service canada"})
    void dashesAndBarsInAnOrganisationsNameMakeNoOtherOneE37(String typed) {
        assertThat(KnownOrganisation.called(typed)).contains(KnownOrganisation.ESDC);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"Services aux Autochtones du Canada, ISC", "ISED, ISED", "ISDE, ISED", "TBS, TBS", "FPSM, MSDO",
            "CIEC, ICCS",
            "ISAC, ICCS"})
    void slipsOfThePastAreAcceptedAndTheRightNameIsPrintedE21E24E26(String typed, KnownOrganisation meant) {
        assertThat(KnownOrganisation.called(typed)).contains(meant);
        assertThat(meant.label().french()).doesNotContain("FPSM", "CIEC", "du Canada du");
    }

    @Test
    void anOrganisationInsideAJurisdictionSaysWhich() {
        Organisation region = new Organisation("o", "c", Jurisdiction.MUNICIPAL,
                Bilingual.of("Region of the Lakes", "Région des lacs"), null, 1);
        Organisation yukon = new Organisation("o", "c", Jurisdiction.YT, Jurisdiction.YT.label(), null, 1);

        assertThat(region.label())
                .isEqualTo(Bilingual.of("Region of the Lakes (municipal)", "Région des lacs (municipal)"));
        assertThat(yukon.label()).isEqualTo(Bilingual.of("Yukon", "Yukon"));
    }
}
