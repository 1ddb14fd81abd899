package org.entente.app.scenario;

import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sits for whom: one spelling of everything, whatever is typed. */
class SeatsOfACouncilTest {

    private final CouncilScenario council = CouncilScenario.begins();
    private final Player secretary = council.secretary("Meeting Coordinator");
    private final Player member = council.member("Yukon Member", Jurisdiction.YT);

    @AfterEach
    void ends() {
        council.close();
    }

    private int seats() {
        return council.ledger().<Integer>read(tx -> tx.use(Directory.class).members(council.councilId()).size());
    }

    @Test
    void aNameOneLetterAwayIsAskedAboutE30() {
        secretary.says("/council add \"Yukon Membre\" for Yukon").sees("Is this the same person?", "Yukon Member");
        assertThat(seats()).isEqualTo(2);
        secretary.clicks("Same: Yukon Member").sees("understood as Yukon Member");
        assertThat(seats()).isEqualTo(2);
        secretary.says("/council change member Yukon Membre office treasurer").sees("Yukon Member is now", "treasurer");
    }

    @Test
    void twoPeopleWithCloseNamesCanBothSitE31() {
        secretary.says("/council add \"Yukon Membber\" for Yukon").clicks("Somebody else: add").sees("now has a place");
        assertThat(seats()).isEqualTo(3);
    }

    @Test
    void theSameNameIsNotAddedTwice() {
        secretary.says("/council add \"YUKON  member\"").sees("Not done", "already has a place");
    }

    @Test
    void oneOrganisationWhateverItsSpellingE37() {
        secretary.says("/council add \"First Analyst\" for EDSC/Service Canada")
                .sees("ESDC – Service Canada (federal)");
        secretary.says("/council add \"Second Planner\" for \"EDSC — Service Canada\"").sees("ESDC – Service Canada");
        secretary.says("/council add \"Third Designer\" for T.-N.-O.").sees("Northwest Territories");
        secretary.says("/council add \"Fourth Writer\" for TNO").sees("Northwest Territories");
        assertThat(council.ledger().<Long>read(tx -> tx.use(Organisations.class).of(council.councilId()).stream()
                .map(Organisation::jurisdiction)
                .filter(j -> j == Jurisdiction.FEDERAL || j == Jurisdiction.NT).count())).isEqualTo(2);
    }

    @Test
    void anUnknownOrganisationIsRefusedWithTheNearestAndCanBeAdded() {
        secretary.says("/council add \"Lakes Lead\" for Manitobba").sees("Not done", "Manitoba");
        secretary.says(
                "/council organisation add \"Region of the Lakes\" french \"Région des lacs\" jurisdiction municipal")
                .sees("Region of the Lakes (municipal) was added");
        secretary.says("/council organisation alias \"Lakes\" for Region of the Lakes").sees("never printed");
        secretary.says("/council add \"Lakes Lead\" for lakes").sees("Region of the Lakes (municipal)");
        member.says("/conseil organisations").sees("Yukon", "Region of the Lakes");
    }

    @Test
    void anOfficeFitsItsSeatE38() {
        secretary.says("/council add \"Territorial Lead\" for Yukon office federal co-chair").sees("Not done", "fit");
        secretary.says("/council add \"Territorial Lead\" for Yukon office pt").sees("co-chair");
        secretary.says("/council add \"Island Lead\" for PEI office pt").sees("Not done", "Territorial Lead already");
    }

    @Test
    void theListShowsEachNameBesideItsOrganisationE42() {
        secretary.says("/council change member Yukon Member office treasurer");
        member.says("/council members").sees("Members of TSC", "Yukon Member – Yukon, treasurer", "2 people");
    }

    @Test
    void aLongListTurnsItsPages() {
        StringBuilder table = new StringBuilder("name;organisation\n");
        String[] trees = {"Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gum", "Hazel", "Ivy", "Juniper",
                "Katsura",
                "Larch", "Maple", "Nutmeg", "Oak", "Poplar", "Quince", "Redwood", "Spruce", "Tamarack", "Umbrella"};
        for (String tree : trees) {
            table.append(tree).append(' ').append(tree.repeat(2)).append(";Ontario\n");
        }
        secretary.says("/council import").fills("Table of members", table.toString()).submits()
                .sees("21 people were added");
        member.says("/council members").sees("Page 1 of 2").clicks("Next page").sees("Page 2 of 2")
                .clicks("Previous page").sees("Page 1 of 2");
    }

    private static String table(String... offices) {
        StringBuilder table = new StringBuilder("name,role,jurisdiction,email\n");
        for (String office : offices) {
            for (Jurisdiction at : Jurisdiction.values()) {
                if (at.government() && !at.ofOrganisations()) {
                    String name = at.label().in(Language.ENGLISH) + " " + office + " Lead";
                    table.append(name).append(",member,").append(at.name()).append(',').append(at.name())
                            .append('.').append(office).append("@example.org\n");
                }
            }
        }
        return table.toString();
    }

    @Test
    void everyProvinceAndTerritoryWithSeveralMembersComesInWithTwoTables() {
        String first = table("Service", "Digital");
        String second = table("Policy", "Service");
        assertThat(first.length()).isLessThan(3000);
        assertThat(second.length()).isLessThan(3000);
        secretary.says("/council import").fills("Table of members", first).submits().sees("26 people were added")
                .clicks("Import more").fills("Table of members", second).submits()
                .sees("13 people were added", "13 were there already, unchanged");
        assertThat(seats()).isEqualTo(2 + 39);
        secretary.clicks("Import more").fills("Table of members", second).submits()
                .sees("Nobody was added", "nobody was changed", "26 were there already, unchanged");
        secretary.clicks("Import more")
                .fills("Table of members", "name,role\nYukon Policy Lead,observer\nYUKON SERVICE LEAD,\n").submits()
                .sees("1 was there and is now as the table says", "1 was there already, unchanged");
        assertThat(seats()).isEqualTo(2 + 39);
    }

    @Test
    void anImportWithAWrongLineChangesNothingAndSaysWhichLine() {
        secretary.says("/council import").fills("Table of members",
                "nom;rôle;administration;fonction\nOntario Lead;membre;Ont.;\n=cmd();membre;QC;\nQuebec Lead;roi;QC;\n")
                .submits().seesError("Table of members", "Line 3: A name cannot begin with =")
                .seesError("Table of members", "Line 4");
        assertThat(seats()).isEqualTo(2);
    }

    @Test
    void anImportAsksAboutNamesThatLookAlike() {
        secretary.says("/council import").fills("Table of members", "name,jurisdiction\nYukon Membar,YT\n").submits()
                .seesError("Table of members", "“Yukon Membar” is close to “Yukon Member”");
        secretary.fills("Import even where names look alike", "Yes").submits().sees("1 person was added");
    }

    @Test
    void aPlaceIsTakenAwayAndBroughtBack() {
        secretary.says("/council remove Yukon Member").sees("no longer has a place");
        member.says("/council members").sees("Not done");
        secretary.says("/council undo").sees("now has a place: member, Yukon");
        member.says("/council members").sees("Yukon Member – Yukon");
    }

    @Test
    void onlyTheSecretariatSeats() {
        member.says("/council add \"Friend Example\"").sees("Not done", "the secretariat");
        council.stranger().says("/council members").sees("Not done");
    }
}
