package org.entente.core.council;

import java.util.List;
import org.entente.core.people.OrderOfBusiness.Item;
import org.entente.core.people.OrderOfBusiness.Kind;
import org.entente.core.people.OrderOfBusiness.Part;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandingItemsAsTypedTest {

    @ParameterizedTest
    @CsvSource({"Treasurer, TREASURER", "trésorière, TREASURER", "Autres affaires, OTHER_BUSINESS",
            "AOB, OTHER_BUSINESS",
            "Échange d’information, INFORMATION_SHARING", "Review of action items, ACTION_REVIEW",
            "Approbation de l’ordre du jour, AGENDA_APPROVAL"})
    void aUsualItemIsKnownByItsNamesAndGetsBothTitles(String typed, Kind kind) {
        assertThat(StandardBusiness.read(typed, Language.FRENCH))
                .containsExactly(new Item(kind, StandardBusiness.title(kind)));
    }

    @Test
    void anItemCanHaveItsOwnTitleAndKeepWhatItDoes() {
        assertThat(StandardBusiness.read("Treasurer = Money matters | Les finances", Language.ENGLISH))
                .containsExactly(new Item(Kind.TREASURER, Bilingual.of("Money matters", "Les finances")));
    }

    @Test
    void anythingElseIsOnlyListed() {
        assertThat(StandardBusiness.read("Welcome | Mot de bienvenue\n\nMot de clôture\nx = y", Language.FRENCH))
                .containsExactly(new Item(Kind.PLAIN, Bilingual.of("Welcome", "Mot de bienvenue")),
                        new Item(Kind.PLAIN, new Bilingual(null, "Mot de clôture")),
                        new Item(Kind.PLAIN, new Bilingual(null, "x = y")));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void whatIsShownCanBeReadAgain(Part part) {
        List<Item> items = StandardBusiness.of(part);
        assertThat(StandardBusiness.read(StandardBusiness.write(items), Language.FRENCH)).isEqualTo(items);
        List<Item> own = List.of(new Item(Kind.TREASURER, new Bilingual(null, "Les finances")),
                new Item(Kind.PLAIN, new Bilingual("Welcome", null)), new Item(Kind.PLAIN, Bilingual.of("A", "B")));
        assertThat(StandardBusiness.read(StandardBusiness.write(own), Language.FRENCH)).isEqualTo(own);
    }
}
