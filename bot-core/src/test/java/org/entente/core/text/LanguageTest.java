package org.entente.core.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"fr,FRENCH", "fr-CA,FRENCH", "fr_FR,FRENCH", "FR-ca,FRENCH", "en-US,ENGLISH", "frr,ENGLISH",
            "de-DE,ENGLISH", "'',ENGLISH"})
    void aFrenchTagIsFrenchAndEverythingElseEnglish(String tag, Language language) {
        assertThat(Language.ofTag(tag)).isEqualTo(language);
    }

    @Test
    void eachLanguageHasItsCanadianFormsAndTheOther() {
        assertThat(Language.FRENCH.locale().toLanguageTag()).isEqualTo("fr-CA");
        assertThat(Language.ENGLISH.other()).isEqualTo(Language.FRENCH);
        assertThat(Language.FRENCH.other()).isEqualTo(Language.ENGLISH);
    }
}
