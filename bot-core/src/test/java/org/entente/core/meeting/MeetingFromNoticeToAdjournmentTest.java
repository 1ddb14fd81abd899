package org.entente.core.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting from its notice to its adjournment. */
class MeetingFromNoticeToAdjournmentTest {

    private final PlayedCouncil council = new PlayedCouncil();

    private void today() {
        assertThat(
                council.says("clerk", "/meeting schedule 27 September 2018 at 12 noon, in person, Whitehorse")
                        .refused())
                .isFalse();
    }

    @Test
    void severalMeetingsAreAnnouncedAtOnceInFrench() {
        String text = council.says("clerk",
                "/reunion prévoir le vendredi 2 novembre 2018, à 12 h, heure avancée de l’Est,"
                        + " par téléconférence; le lundi 10 décembre 2018, à 14 h, heure normale de l’Est, par téléconférence;"
                        + " le vendredi 25 janvier 2019, à 13 h, heure normale de l’Est, par téléconférence")
                .text();
        assertThat(text).contains("Téléconférence du CFS du 2 novembre 2018",
                "le vendredi 2 novembre 2018, à 12\u00a0h, heure avancée de l’Est",
                "le lundi 10 décembre 2018, à 14\u00a0h, heure normale de l’Est",
                "le vendredi 25 janvier 2019, à 13\u00a0h, heure normale de l’Est");
        assertThat(council.meetings().all("c1")).extracting(Meeting::mode)
                .containsOnly(Meeting.Mode.TELECONFERENCE);
        assertThat(council.posted()).containsExactly("meetings");
    }

    @Test
    @DisplayName("E-01 a date that does not exist is refused with the nearest that do")
    void e01TheTwentyNinthOfFebruary2019IsRefused() {
        PlayedCouncil.Said said = council.says("clerk", "/reunion prévoir le 29 février 2019, Ottawa");
        assertThat(said.refused()).isTrue();
        assertThat(said.text()).contains("n’existe pas", "28 février 2019", "1er mars 2019");
        assertThat(council.meetings().all("c1")).isEmpty();
    }

    @Test
    void aWeekdayThatDoesNotAgreeIsRefusedAndNothingOfTheListIsKept() {
        PlayedCouncil.Said said = council.says("clerk",
                "/meeting schedule Friday 2 November 2018 at noon; Friday 10 December 2018 at 2 p.m.");
        assertThat(said.text()).contains("do not agree");
        assertThat(council.meetings().all("c1")).isEmpty();
    }

    @Test
    @DisplayName("E-08, E-09 a date without year and hour is said back, and its meeting listed as unfinished")
    void e09AMeetingWithoutItsHourIsListedAsUnfinished() {
        String text = council.says("clerk", "/reunion prévoir le 19 avril").text();
        assertThat(text).contains("j’ai pris 2019", "Aucune heure n’est encore fixée");
        assertThat(council.says("atlantic", "/meeting").text()).contains("1 meeting has no time yet");
        council.says("clerk", "/meeting change 19 April 2019 to 19 April 2019 at 1 p.m. Eastern");
        assertThat(council.meetings().all("c1").getFirst().time()).isEqualTo(LocalTime.of(13, 0));
        assertThat(council.says("atlantic", "/meeting").text()).doesNotContain("no time yet");
    }

    @Test
    void aPastMeetingIsEnteredByTheSecretariatOnly() {
        assertThat(council.says("federal", "/meeting schedule 22 February 2018, in person, Toronto").text())
                .contains("is over", "/meeting register");
        assertThat(council.says("federal", "/meeting register 22 February 2018, in person, Toronto").refused())
                .isTrue();
        assertThat(council.says("clerk", "/meeting register 22 February 2018, in person, Toronto").refused())
                .isFalse();
        Meeting past = council.meetings().all("c1").getFirst();
        assertThat(past.state()).isEqualTo(Meeting.State.ADJOURNED);
        assertThat(past.enteredAfterwards()).isTrue();
        assertThat(PlayedCouncil.plain(MeetingLabel.of(past, PlayedCouncil.COUNCIL), Language.ENGLISH))
                .isEqualTo("in-person FSC meeting of February 22, 2018, Toronto");
        assertThat(PlayedCouncil.plain(MeetingLabel.of(past, PlayedCouncil.COUNCIL), Language.FRENCH))
                .isEqualTo("réunion en personne du CFS du 22 février 2018 à Toronto");
    }

    @Test
    void aCityAfterTheHourIsThePlaceToo() {
        council.says("clerk", "/meeting schedule 3 November 2018 at 9 a.m. in Ottawa");
        council.says("clerk", "/reunion prévoir le 4 décembre 2018 à 9 h à Whitehorse, en personne");
        council.says("clerk", "/meeting schedule 5 December 2018 at 9 a.m. Eastern, Regina, Saskatchewan");
        assertThat(council.meetings().all("c1")).extracting(Meeting::city).containsExactly("Ottawa", "Whitehorse",
                "Regina, Saskatchewan");
        assertThat(council.meetings().all("c1").get(1).zone().id()).isEqualTo("America/Whitehorse");
        assertThat(council.says("clerk", "/meeting schedule 6 December 2018 at noon Eastern by Atlantic Member").text())
                .contains("I did not understand", "by Atlantic Member");
    }

    @Test
    void aTimeAloneMovesTheMeetingOnItsOwnDay() {
        today();
        assertThat(council.says("clerk", "/meeting change to 4 p.m.").text()).contains("September 27, 2018, at 4:00")
                .doesNotContain("I took");
    }

    @Test
    void theSameTimeTwiceIsRefused() {
        today();
        assertThat(council.says("clerk", "/meeting schedule 27 September 2018").text()).contains("already planned");
    }

    @Test
    void theFormPlansAsTheWordsDo() {
        assertThat(council.says("clerk", "/meeting schedule").text()).isEqualTo("form: meeting.schedule");
        council.submits("clerk", "meeting.schedule", java.util.Map.of("meetingDates",
                "November 2, 2018 at 12:00 p.m.\nDecember 10, 2018 at 2 p.m.", "meetingMode", "TELECONFERENCE"));
        assertThat(council.meetings().all("c1")).extracting(Meeting::date)
                .containsExactly(LocalDate.of(2018, 11, 2), LocalDate.of(2018, 12, 10));
        assertThat(council.meetings().all("c1").getFirst().mode()).isEqualTo(Meeting.Mode.TELECONFERENCE);
    }

    @Test
    void membersAnswerByButtonAndTheSecretariatForOthers() {
        today();
        String id = council.meeting().id();
        council.presses("atlantic", PlayedCouncil.button(council.card("meeting", id), "I will be there"));
        council.says("prairie", "/meeting rsvp remotely");
        council.says("clerk", "/meeting regrets Pacific Member");
        assertThat(council.row("Atlantic Member").state()).isEqualTo(Attendee.State.ACCEPTED);
        assertThat(council.row("Prairie Member").remote()).isTrue();
        assertThat(council.row("Pacific Member").state()).isEqualTo(Attendee.State.REGRETS);
        assertThat(council.says("atlantic", "/meeting regrets Prairie Member").refused()).isTrue();
        assertThat(council.shows("meeting", id, Language.ENGLISH)).contains("Coming: 2", "Regrets: 1 – Pacific Member");
    }

    @Test
    void aSubstituteTakesTheSeatAndTheQuorumCountsItOnce() {
        today();
        council.says("clerk", "/meeting substitute Federal Colleague for Pacific Member");
        council.says("federal", "/meeting start");
        council.says("clerk", "/meeting here Federal Colleague, Atlantic Member and Prairie Member");
        Quorum quorum = Quorum.of(PlayedCouncil.COUNCIL.quorum(),
                council.meetings().attendees(council.meeting().id()));
        assertThat(quorum.all()).isEqualTo(5);
        assertThat(quorum.present()).isEqualTo(3);
        assertThat(quorum.holds()).isTrue();
        assertThat(council.shows("meeting", council.meeting().id(), Language.FRENCH))
                .contains("Federal Colleague (pour Pacific Member)");
        assertThat(council.row("Federal Colleague").part()).isEqualTo(Attendee.Part.MEMBER);
    }

    @Test
    @DisplayName("E-38, E-42 name, office and organisation are one row; the office is printed by its whole name")
    void e42NameAndOrganisationStandInOneRow() {
        today();
        council.says("federal", "/meeting start");
        council.says("territorial", "/meeting here");
        assertThat(council.says("clerk", "/meeting roll").text())
                .contains("Territorial Chair, provincial-territorial co-chair | Yukon | here");
    }

    @Test
    void aRollCallIsTakenBackWithUndo() {
        today();
        council.says("federal", "/meeting start");
        council.says("atlantic", "/meeting here");
        assertThat(council.row("Atlantic Member").here()).isTrue();
        assertThat(council.says("atlantic", "/council undo").refused()).isFalse();
        assertThat(council.row("Atlantic Member").here()).isFalse();
    }

    @Test
    void arrivalAndDepartureHaveTheirHours() {
        today();
        council.says("federal", "/meeting start");
        council.says("clerk", "/meeting here Atlantic Member at 11:35");
        council.says("clerk", "/meeting left Atlantic Member at 11:50 a.m.");
        assertThat(toronto(council.row("Atlantic Member").arrivedAt())).isEqualTo(LocalTime.of(11, 35));
        assertThat(toronto(council.row("Atlantic Member").leftAt())).isEqualTo(LocalTime.of(11, 50));
        assertThat(council.says("clerk", "/meeting left Prairie Member").text()).contains("is not marked as here");
    }

    private static LocalTime toronto(java.time.@Nullable Instant instant) {
        return PlayedCouncil.TORONTO.localAt(Objects.requireNonNull(instant)).toLocalTime();
    }

    @Test
    void outsidersAreOnTheList() {
        today();
        council.says("federal", "/meeting start");
        council.says("clerk", "/meeting guest Robin Example from Example Firm as presenter");
        council.says("clerk", "/reunion invité Camille Exemple, Firme Exemple");
        assertThat(council.row("Robin Example").part()).isEqualTo(Attendee.Part.PRESENTER);
        assertThat(council.row("Robin Example").organisation()).isNotNull();
        assertThat(council.row("Camille Exemple").part()).isEqualTo(Attendee.Part.GUEST);
        assertThat(council.says("atlantic", "/meeting guest Someone Else").refused()).isTrue();
    }

    @Test
    void aMeetingIsOpenedOnItsDayOrAfterAsking() {
        council.says("clerk", "/meeting schedule 28 September 2018 at 9 a.m.");
        PlayedCouncil.Said asked = council.says("federal", "/meeting start");
        assertThat(asked.text()).contains("planned for another day");
        council.presses("federal", asked.button("Open it today"));
        assertThat(council.meeting().running()).isTrue();
        assertThat(council.posted()).contains("meeting", "agenda");
    }

    @Test
    @DisplayName("E-09 a meeting is not adjourned before something is said about the next one")
    void e09NoAdjournmentWithoutANextDateOrToBeSet() {
        today();
        council.says("federal", "/meeting start");
        PlayedCouncil.Said refused = council.says("federal", "/reunion lever");
        assertThat(refused.text()).contains("dites quand aura lieu la prochaine réunion");
        assertThat(council.presses("federal", council.says("federal", "/meeting adjourn").button("Plan the next one"))
                .text()).isEqualTo("form: meeting.schedule");
        council.presses("federal", council.says("federal", "/meeting adjourn").button("It is to be set"));
        PlayedCouncil.Said asked = council.says("federal", "/meeting adjourn at 1 p.m.");
        assertThat(asked.text()).contains("things are still open", "Item 1A, ", ": still open");
        String text = council.presses("federal", asked.button("Adjourn anyway")).text();
        assertThat(text).contains("Thursday, September 27, 2018, at 1:00\u00a0p.m., Eastern Daylight Time");
    }

    @Test
    void aMeetingPlannedMeanwhileIsANextDate() {
        today();
        council.says("federal", "/meeting start");
        council.says("clerk", "/meeting schedule 2 November 2018 at noon, by teleconference");
        PlayedCouncil.Said asked = council.says("federal", "/meeting adjourn");
        assertThat(asked.text()).contains("still open");
        council.presses("federal", asked.button("Adjourn anyway"));
        assertThat(council.meetings().running("c1")).isEmpty();
        Meeting over = council.meetings().all("c1").getFirst();
        assertThat(over.next()).isEqualTo(Meeting.Next.SCHEDULED);
        assertThat(council.shows("meeting", over.id(), Language.FRENCH)).contains("levée",
                "le vendredi 2 novembre 2018, à 12\u00a0h, heure avancée de l’Est");
        assertThat(MeetingSlots.of(council.meetings(), "c1")).extracting(slot -> slot.teleconference())
                .containsExactly(false, true);
    }

    @Test
    void aCancelledMeetingIsAskedAboutFirst() {
        today();
        PlayedCouncil.Said asked = council.says("clerk", "/meeting cancel");
        assertThat(asked.text()).contains("Cancel the in-person FSC meeting");
        council.presses("clerk", asked.button("Cancel the meeting"));
        assertThat(council.meetings().all("c1").getFirst().state()).isEqualTo(Meeting.State.CANCELLED);
    }

    @Test
    void observersAndMembersDoNotRunTheMeeting() {
        today();
        assertThat(council.says("observer", "/meeting start").text()).contains("co-chairs");
        assertThat(council.says("atlantic", "/meeting schedule 3 November 2018").refused()).isTrue();
    }
}
