package org.entente.app.scenario;

import java.util.Map;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the council may speak of at coming meetings: where it comes from, and what becomes of it. */
class ForwardAgendaTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player observer = council.observer("Observer", Jurisdiction.ON);

    @AfterEach
    void ends() {
        council.close();
    }

    private String state() {
        chair.says("/agenda forward");
        return chair.answer();
    }

    @Test
    @DisplayName("F-03 F-04 a member’s topic is listed by its number, with who proposed it")
    void aMembersTopicIsListedWithItsSource() {
        quebec.says("/ordre sujet Les centres de contact en région").sees("Le sujet 1 est à l’ordre du jour");
        yukon.says("/agenda topic Rural access").sees("Topic 2 is on the forward agenda");
        clerk.says("/agenda forward post").sees("Everybody sees");
        council.roomShows("Forward agenda – TSC", "Ordre du jour des prochaines réunions du CES",
                "1 Les centres de contact en région", "proposed by Membre du Québec", "2 Rural access",
                "proposé par Yukon Member");
        observer.says("/agenda topic Shared data").sees("Topic 3");
        council.roomShows("3 Shared data");
    }

    @Test
    void theSameWordsTwiceAreOneTopic() {
        yukon.says("/agenda topic Rural access");
        observer.says("/agenda topic rural  Access").sees("This is topic 1 already", "/agenda comment");
    }

    @Test
    void aTopicIsPutInTheOtherLanguageByWhoeverProposedIt() {
        yukon.says("/agenda topic Rural access");
        observer.says("/agenda forward word 1 Something else").sees("This is for");
        yukon.says("/agenda forward word 1 Access in rural regions").sees("Topic 1 now says");
        clerk.presses("forward.word", Map.of("forwardTopic", "1", "form", "1")).fills("Topic", "Rural access")
                .fills("Topic in French", "L’accès en région").submits().sees("Topic 1 now says: Rural access");
        quebec.says("/ordre à venir").sees("1 L’accès en région").doesNotSee("Rural access");
    }

    @Test
    void whatComesUpOnAnItemGoesBackToItsMeeting() {
        TableInSession.opens(council);
        chair.presses("forward.add", Map.of("item", TableInSession.id("7"), "form", "1")).seesForm("Topic for later")
                .fills("Topic", "Co-development with partners").submits().sees("Topic 1");
        yukon.says("/agenda topic One number for businesses");
        assertThat(state()).contains("came up on item 7 of the in-person TSC meeting of September 27, 2018",
                "came up on item 3B of the in-person TSC meeting of September 27, 2018", "(Yukon Member)");
    }

    @Test
    void aMessageBecomesATopicInOneStep() {
        chair.presses("forward.from-message", Map.of("text", "What about death notification?", "author",
                quebec.mention(), "channel", "C1", "ts", "1.5")).sees("Topic 1");
        assertThat(state()).contains("What about death notification?", "from a message of Membre du Québec");
        chair.presses("forward.from-message", Map.of("text", "Long ".repeat(80), "author", quebec.mention(), "channel",
                "C1", "ts", "1.6")).seesForm("To the forward agenda").fills("Topic", "Death notification").submits()
                .sees("Topic 2");
    }

    @Test
    @DisplayName("V-04 answers of a closed poll become topics, each once")
    void answersOfAClosedPollBecomeTopics() {
        chair.says("/poll multiple \"Which topics?\" \"Identity\" \"Contact centres\"");
        yukon.clicks("Contact centres");
        Map<String, String> poll = Map.of("poll", council.newestButton("Close the poll", chair).arguments()
                .getOrDefault("poll", ""));
        chair.presses("forward.poll", poll).sees("still open");
        chair.clicks("Close the poll");
        yukon.clicks("To the forward agenda").sees("This is for: co-chairs, the secretariat");
        chair.clicks("To the forward agenda").sees("Which topics?", "[Identity (0)]", "[Contact centres (1)]",
                "[The question itself]");
        chair.clicks("Contact centres (1)").sees("Topic 1 is on the forward agenda: Contact centres");
        chair.repeats().sees("Topic 1");
        chair.clicks("Another answer").sees("Topic 1 already: Contact centres").doesNotSee("[Contact centres (1)]");
        assertThat(state()).contains("1 Contact centres", "from the poll “Which topics?”").doesNotContain("2 ");
    }

    @Test
    void anonymousWordsBecomeTopicsWithoutAName() {
        chair.says("/poll open \"What else?\" names anonymous");
        yukon.clicks("Answer in words").fills("Your answer", "Rural access").submits();
        chair.clicks("Close the poll");
        chair.clicks("To the forward agenda").sees("[Rural access]");
        chair.clicks("Rural access").sees("Topic 1");
        assertThat(state()).contains("from the poll “What else?”").doesNotContain("Yukon");
    }

    @Test
    void aTopicPutOnTheNextAgendaIsAnItemThereAndSaysWhereItStands() {
        clerk.says("/agenda topic Rural access");
        clerk.says("/agenda place 1").sees("No meeting is planned yet", "[Plan meetings]");
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        clerk.says("/agenda place 1 onto next")
                .sees("On the agenda of the virtual TSC meeting of September 28, 2018: 1");
        clerk.says("/agenda").sees("Rural access");
        assertThat(state()).contains("On an agenda already", "proposed by Institute Clerk",
                "on the agenda of the virtual TSC meeting of September 28, 2018, item 1");
        clerk.says("/agenda place 1").sees("on an agenda already: 1 Rural access");
        clerk.says("/council undo").sees("Taken off the agenda");
        assertThat(state()).contains("Topics\n1 Rural access").doesNotContain("On an agenda already");
    }

    @Test
    void aMembersTopicIsProposedAndWaitsAgainWhenItIsDeclined() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        yukon.says("/agenda topic Rural access");
        yukon.says("/agenda place 1").sees("Proposed for the virtual TSC meeting", "The co-chairs will answer");
        assertThat(state()).contains("proposed for the virtual TSC meeting of September 28, 2018");
        chair.clicks("Decline").submits().sees("Declined");
        assertThat(state()).contains("Topics\n1 Rural access").doesNotContain("On an agenda already");
    }

    @Test
    void whatIsTalkedOverLeavesTheListAndIsRemembered() {
        clerk.says("/meeting schedule today at 11:30 p.m., virtual");
        clerk.says("/agenda topic Rural access");
        clerk.says("/agenda place 1");
        chair.says("/meeting start");
        chair.says("/agenda discuss 1");
        chair.clicks("More…").clicks("No comment");
        chair.clicks("Close 1").sees("Item 1 is closed");
        assertThat(state()).contains("No topic waits");
        chair.says("/agenda forward past").sees("1 Rural access",
                "discussed at the virtual TSC meeting of September 27, 2018");
        chair.says("/agenda forward bring back 1").sees("Topic 1 waits again");
    }

    @Test
    @DisplayName("F-03 carried-over items stand on the same card under their own heading")
    void carriedOverItemsHaveTheirOwnHeading() {
        clerk.says("/meeting schedule today at 11:30 p.m., virtual");
        clerk.says("/agenda add Shared standards");
        clerk.says("/agenda topic Rural access");
        clerk.says("/agenda place 1");
        clerk.says("/agenda forward post");
        chair.says("/meeting start");
        chair.says("/agenda carry over 1");
        chair.says("/agenda carry over 2");
        council.roomShows("Carried-over items", "1 Shared standards", "waits for the next meeting",
                "attend la prochaine réunion");
        assertThat(state()).contains("2 Rural access", "proposed by Institute Clerk")
                .doesNotContain("On an agenda already");
        clerk.says("/meeting schedule 2 October 2018 at 9 a.m., virtual");
        assertThat(state()).contains("on the agenda of the virtual TSC meeting of October 2, 2018");
        assertThat(state().split("Rural access", -1)).as("named as a topic on the new agenda and as carried over")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aCancelledMeetingGivesItsTopicsBack() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        clerk.says("/agenda topic Rural access");
        clerk.says("/agenda place 1");
        clerk.says("/meeting cancel next").clicks("Cancel the meeting");
        assertThat(state()).contains("Topics\n1 Rural access");
    }

    @Test
    void aTopicIsSetAsideWithTheReasonAndComesBack() {
        yukon.says("/agenda topic Rural access");
        yukon.says("/agenda forward set aside 1 because it is done").sees("This is for: co-chairs, the secretariat");
        chair.says("/agenda forward set aside 1 because another table deals with it").sees("Topic 1 is set aside");
        assertThat(state()).contains("No topic waits");
        chair.says("/agenda forward past").sees("set aside: another table deals with it");
        chair.says("/agenda forward set aside 1 because of that").sees("is set aside already");
        chair.says("/council undo").sees("Topic 1 waits again");
        assertThat(state()).contains("1 Rural access");
    }

    @Test
    @DisplayName("F-05 comments go to the secretariat, and to the co-chairs where there is none")
    void commentsGoToThoseWhoKeepTheList() {
        yukon.says("/agenda topic Rural access");
        quebec.says("/ordre commenter Moins de sujets, sujet 1").sees("Le secrétariat a votre commentaire");
        assertThat(council.direct(clerk)).singleElement().asString().contains("Membre du Québec: “Moins de sujets",
                "1. Rural access");
        assertThat(council.direct(chair)).isEmpty();
        clerk.says("/agenda comments").sees("Moins de sujets", "1. Rural access");
        yukon.says("/agenda comments").sees("This is for");
    }

    @Test
    void aTopicIsTakenBackWhileNothingHasBecomeOfIt() {
        yukon.says("/agenda topic Rural access");
        yukon.says("/council undo").sees("Taken back: Rural access");
        yukon.says("/agenda topic Rural access").sees("Topic 2");
        clerk.says("/agenda comment Why now? on topic 2");
        yukon.says("/council undo").sees("cannot be taken back", "/agenda forward set aside");
    }

    @Test
    void aLongListIsTurnedPageByPage() {
        for (int i = 1; i <= 11; i++) {
            yukon.says("/agenda topic Subject of the year " + (2000 + i));
        }
        assertThat(state()).contains("10 Subject", "Page 1 of 2", "[Next page]").doesNotContain("11 Subject");
        chair.clicks("Next page").sees("11 Subject", "Page 2 of 2", "[Previous page]");
    }

    @Test
    void theCardIsDrawnAsItsGoldenFilesSay() {
        clerk.says("/meeting schedule today at 11:30 p.m., virtual");
        clerk.says("/agenda add Shared standards");
        clerk.says("/agenda topic Rural access");
        quebec.says("/ordre sujet L’accès <!channel> *en région*");
        chair.says("/agenda place 1");
        chair.says("/meeting start");
        chair.says("/agenda carry over 1");
        chair.says("/agenda forward");
        GoldenCards.same("forward", chair.card().card());
        chair.says("/agenda forward set aside 2 because another table deals with it");
        chair.says("/agenda forward past");
        GoldenCards.same("forward.past", chair.card().card());
    }
}
