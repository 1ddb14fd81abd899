package org.entente.core.action;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.command.ParameterType.NotMine;
import org.entente.core.command.ParameterType.Read;
import org.entente.core.command.ParameterType.Value;
import org.entente.core.command.ParameterType.Wrong;
import org.entente.core.people.Member.Office;
import org.entente.core.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Owners of every kind, in the words that councils use for them (S-04, S-05, S-16). */
class OwnersAsTheyAreSaidTest {

    private final SmallRecord record = new SmallRecord();
    private final OwnersType type = new OwnersType();

    private Read<List<Owner>> read(String words) {
        return type.read(words, record.situation(Language.FRENCH));
    }

    private List<String> owners(String words) {
        if (read(words) instanceof Value<List<Owner>>(List<Owner> owners)) {
            return owners.stream().map(owner -> owner.part() + " " + owner.key()).toList();
        }
        throw new AssertionError("no owners: " + read(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"all members|ALL_MEMBERS:", "Tous les membres|ALL_MEMBERS:",
            "les membres|ALL_MEMBERS:", "the secretariat|SECRETARIAT:", "l’ISAC|SECRETARIAT:",
            "le Secrétariat|SECRETARIAT:", "Les coprésidents|CO_CHAIRS:", "the co-chairs|CO_CHAIRS:",
            "the federal co-chair|SEAT:FEDERAL_CO_CHAIR", "coprésidente fédérale|SEAT:FEDERAL_CO_CHAIR",
            "the treasurer|SEAT:TREASURER", "le trésorier|SEAT:TREASURER", "Ontario|JURISDICTION:ON",
            "C.-B.|JURISDICTION:BC", "l’Alberta|JURISDICTION:AB", "Northern Member|PERSON:p2",
            "@Northern Member|PERSON:p2", "me|PERSON:p1", "@{WEB/W/p3}|PERSON:p3",
            "La communauté de pratique des services aux entreprises|GROUP:g1", "S2B|GROUP:g1",
            "Comité de recherche des Conseils mixtes|GROUP:g2",
            "co-chairs of the Research Committee|GROUP_CO_CHAIRS:g2",
            "Les coprésidents du Comité de recherche|GROUP_CO_CHAIRS:g2", "co-chairs of the TSC|CO_CHAIRS:",
            "Outside Presenter|OUTSIDER:Outside Presenter"})
    void anOwnerOfAnyKind(String said, String key) {
        assertThat(owners(said)).containsExactly("OWNER " + key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Atlantic Analyst par l’intermédiaire de l’ISAC|OWNER PERSON:p3|RELAY SECRETARIAT:",
            "Les coprésidents du Comité de recherche et Atlantic Analyst|OWNER GROUP_CO_CHAIRS:g2|OWNER PERSON:p3",
            "S2B avec les coprésidents|OWNER GROUP:g1|COLLABORATOR CO_CHAIRS:",
            "Yukon, the Policy and Data Working Group|OWNER JURISDICTION:YT|OWNER GROUP:g3"})
    void severalOwnersOfSeveralKinds(String said, String first, String second) {
        assertThat(owners(said)).containsExactly(first, second);
    }

    @Test
    void anAndInsideAGroupsNameDoesNotDivideIt() {
        assertThat(owners("Groupe de travail sur les politiques et les données")).containsExactly("OWNER GROUP:g3");
    }

    @Test
    void whoeverIsNamedTwiceIsOneOwner() {
        assertThat(owners("the secretariat and ICCS")).containsExactly("OWNER SECRETARIAT:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onboarding", "citizens by region", "discussion at the table", ""})
    void wordsThatMeanNobodyStayWordsOfTheSentence(String said) {
        assertThat(read(said)).isInstanceOf(NotMine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open Source Working Group", "Groupe de travail sur le code source libre",
            "Northern Member and Open Source", "Joint Councils Reserch Committee"})
    void aGroupThatDoesNotExistCanBeMadeOne(String said) {
        assertThat(read(said)).isInstanceOf(Wrong.class);
        assertThat(type.remedies(said, record.situation(Language.ENGLISH))).hasSize(1)
                .allSatisfy(button -> assertThat(button.command()).isEqualTo("action.group.add"));
    }

    @Test
    void theNearestGroupIsOffered() {
        assertThat(read("Joint Councils Reserch Committee")).isInstanceOfSatisfying(Wrong.class,
                wrong -> assertThat(Voice.in(Language.ENGLISH).plainText((Content) wrong.instead().getFirst()))
                        .isEqualTo("Joint Councils Research Committee"));
    }

    @Test
    @DisplayName("E-30 a name a slip away from a person's is offered, not made a group")
    void aNameASlipAwayIsOffered() {
        assertThat(read("Northern Membre")).isInstanceOf(Wrong.class);
        assertThat(type.remedies("Northern Membre", record.situation(Language.ENGLISH))).isEmpty();
    }

    @Test
    void anOfficeMeansWhoeverHoldsItNow() {
        Owner treasurer = new Owner(Owner.Kind.SEAT, "TREASURER", org.entente.core.text.Bilingual.of("t", "t"),
                Owner.Part.OWNER);
        ActionItem action = Samples.action("a1", null, 1, 0).withOwners(List.of(treasurer));
        Content line = Owners.line(action, record, Owner.Part.OWNER);
        assertThat(Voice.in(Language.FRENCH).plainText(line)).isEqualTo("trésorerie (Northern Member)");
        assertThat(OwnerKeys.owns(record, action, "p2")).isTrue();
        record.succeeds("p3", Office.TREASURER);
        line = Owners.line(action, record, Owner.Part.OWNER);
        assertThat(Voice.in(Language.ENGLISH).plainText(line)).isEqualTo("treasurer (Atlantic Analyst)");
        assertThat(OwnerKeys.owns(record, action, "p2")).isFalse();
        assertThat(OwnerKeys.owns(record, action, "p3")).isTrue();
    }

    @Test
    void whatWasAskedOfAllIsNobodysOwnToClose() {
        ActionItem action = Samples.action("a1", null, 1, 0);
        assertThat(OwnerKeys.owns(record, action, "p2")).isFalse();
        assertThat(OwnerKeys.of(record, SmallRecord.COUNCIL, "p2")).contains("ALL_MEMBERS:", "PERSON:p2",
                "JURISDICTION:YT", "SEAT:TREASURER", "GROUP:g2");
        assertThat(OwnerKeys.of(record, SmallRecord.COUNCIL, "p5")).containsExactly("PERSON:p5");
    }
}
