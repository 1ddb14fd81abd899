package org.entente.store.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.core.ledger.Stale;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.meeting.Spot;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Meetings, agendas and attendance, as they are kept. */
class MeetingsKeptTest extends StoreContract {

    private static final Zone PACIFIC = Zone.of("America/Whitehorse");
    private static final Zone EASTERN = Zone.of("America/Toronto");

    private static Meeting meeting(String id, String date, @Nullable LocalTime time, Meeting.State state) {
        return new Meeting(id, "c1", null, Meeting.Mode.IN_PERSON, LocalDate.parse(date), time, PACIFIC, "Whitehorse",
                "YT", state, null, null, Meeting.Next.NOT_SAID, false, 0);
    }

    private static final Meeting FULL = new Meeting("m1", "c1", Bilingual.of("Fall", "Automne"),
            Meeting.Mode.TELECONFERENCE, LocalDate.of(2018, 11, 2), LocalTime.of(13, 30), EASTERN, null, null,
            Meeting.State.ADJOURNED, NOW, NOW.plusSeconds(3_600), Meeting.Next.TO_BE_SET, true, 3);

    private static AgendaItem item(String id, @Nullable String parent, int position, String number) {
        return AgendaItem.titled(id, "m1", position, number, Bilingual.typedIn(Language.ENGLISH, id)).edit()
                .parent(parent).as(id, "m1");
    }

    private static final AgendaItem FULL_ITEM = new AgendaItem("i9", "m1", null, 4, "7", AgendaItem.Kind.PLAIN,
            Bilingual.of("Services", "Services"), AgendaItem.Ask.FUNDING, List.of("4A", "4B"),
            List.of(new AgendaItem.Presenter("p1", "Northern Member", null, false),
                    new AgendaItem.Presenter(null, "Robin Example", "Example Firm", true)),
            45, List.of(new AgendaItem.Question("What works?", true)), AgendaItem.State.CLOSED, "p2",
            new AgendaItem.Change(AgendaItem.Change.Kind.MOVED, new Spot(Spot.Kind.AT, null, LocalTime.of(10, 30)),
                    Bilingual.typedIn(Language.FRENCH, "pour qu’une invitée parle")),
            Bilingual.of("Agreed", "Entendu"), null, 300, NOW, true, true, null, 2);

    private void change(Consumer<Meetings> work) {
        ledger().change(tx -> work.accept(tx.use(Meetings.class)));
    }

    private <T> Optional<T> maybe(Function<Meetings, Optional<T>> work) {
        return ledger().read(tx -> work.apply(tx.use(Meetings.class)));
    }

    private <T> List<T> list(Function<Meetings, List<T>> work) {
        return ledger().read(tx -> work.apply(tx.use(Meetings.class)));
    }

    @Test
    void aMeetingIsFoundAsItWasAdded() {
        change(meetings -> {
            meetings.add(FULL);
            meetings.add(meeting("m2", "2019-04-19", null, Meeting.State.SCHEDULED));
        });
        assertThat(maybe(meetings -> meetings.find("m1"))).contains(FULL);
        assertThat(maybe(meetings -> meetings.find("m2")))
                .contains(meeting("m2", "2019-04-19", null, Meeting.State.SCHEDULED));
        assertThat(maybe(meetings -> meetings.find("m3"))).isEmpty();
    }

    @Test
    void meetingsStandInTheOrderOfTheirStartsWhateverTheirZones() {
        change(meetings -> {
            meetings.add(meeting("pacific", "2018-09-27", LocalTime.of(9, 0), Meeting.State.SCHEDULED));
            meetings.add(Meeting.scheduled("eastern", "c1", Meeting.Mode.VIRTUAL, LocalDate.of(2018, 9, 27),
                    LocalTime.of(11, 0), EASTERN, null));
            meetings.add(meeting("before", "2018-02-22", null, Meeting.State.ADJOURNED));
            meetings.add(Meeting.scheduled("other", "c2", Meeting.Mode.VIRTUAL, LocalDate.of(2018, 1, 1), null, EASTERN,
                    null));
        });
        assertThat(list(meetings -> meetings.all("c1"))).extracting(Meeting::id).containsExactly("before", "eastern",
                "pacific");
        assertThat(maybe(meetings -> meetings.next("c1", Instant.parse("2018-03-01T00:00:00Z"))).map(Meeting::id))
                .contains("eastern");
        Meeting pacific = maybe(meetings -> meetings.find("pacific")).orElseThrow();
        assertThat(maybe(meetings -> meetings.previous(pacific)).map(Meeting::id)).contains("before");
    }

    @Test
    void anUpdateTakesTheVersionThatWasRead() {
        change(meetings -> meetings.add(meeting("m1", "2018-09-27", null, Meeting.State.SCHEDULED)));
        Meeting read = maybe(meetings -> meetings.find("m1")).orElseThrow();
        Meeting running = ledger().write(tx -> tx.use(Meetings.class).update(
                meeting("m1", "2018-09-27", LocalTime.NOON, Meeting.State.RUNNING)));
        assertThat(running.version()).isEqualTo(1);
        assertThat(maybe(meetings -> meetings.running("c1"))).contains(running);
        assertThatThrownBy(() -> change(meetings -> meetings.update(read))).isInstanceOf(Stale.class);
    }

    @Test
    void aCouncilHasOneMeetingAtATime() {
        change(meetings -> meetings.add(meeting("m1", "2018-09-27", null, Meeting.State.RUNNING)));
        assertThatThrownBy(() -> change(meetings -> meetings.add(meeting("m2", "2018-09-28", null,
                Meeting.State.RUNNING)))).isInstanceOf(RuntimeException.class);
        assertThat(maybe(meetings -> meetings.find("m2"))).isEmpty();
    }

    @Test
    void anItemIsFoundAsItWasAdded() {
        change(meetings -> {
            meetings.add(FULL);
            meetings.addItem(FULL_ITEM);
            meetings.addItem(item("i1", null, 0, "1").edit().title(AgendaItem.UNTITLED).as("i1", "m1"));
        });
        assertThat(maybe(meetings -> meetings.item("i9"))).contains(FULL_ITEM);
        assertThat(maybe(meetings -> meetings.item("i1")).map(AgendaItem::hasTitle)).contains(false);
        AgendaItem again = ledger().write(tx -> tx.use(Meetings.class)
                .updateItem(FULL_ITEM.edit().noAction(false).done()));
        assertThat(again.version()).isEqualTo(3);
        assertThatThrownBy(() -> change(meetings -> meetings.updateItem(FULL_ITEM))).isInstanceOf(Stale.class);
    }

    @Test
    void itemsStandInTheOrderOfTheAgenda() {
        change(meetings -> {
            meetings.add(FULL);
            meetings.addItem(item("a-proposed", null, 0, "").edit().state(AgendaItem.State.PROPOSED).as("a-proposed",
                    "m1"));
            meetings.addItem(item("second", null, 1, "2"));
            meetings.addItem(item("first", null, 0, "1"));
            meetings.addItem(item("b", "first", 1, "1B"));
            meetings.addItem(item("a", "first", 0, "1A"));
        });
        assertThat(list(meetings -> meetings.items("m1"))).extracting(AgendaItem::id).containsExactly("first", "a",
                "b", "second", "a-proposed");
    }

    @Test
    void carriedItemsKnowWhereTheyGoOn() {
        change(meetings -> {
            meetings.add(FULL);
            meetings.add(meeting("m2", "2019-01-25", null, Meeting.State.SCHEDULED));
            meetings.addItem(item("i1", null, 0, "1").edit().state(AgendaItem.State.CARRIED_OVER).as("i1", "m1"));
            meetings.addItem(item("i2", null, 1, "2").edit().state(AgendaItem.State.CARRIED_OVER).as("i2", "m1"));
            meetings.addItem(item("i1", null, 0, "1").edit().carriedFrom("i1").as("copy", "m2"));
        });
        assertThat(list(meetings -> meetings.carriedOver("c1"))).extracting(AgendaItem::id).containsExactly("i1", "i2");
        assertThat(maybe(meetings -> meetings.successor("i1")).map(AgendaItem::id)).contains("copy");
        assertThat(maybe(meetings -> meetings.successor("i2"))).isEmpty();
        assertThat(list(meetings -> meetings.carriedOver("c2"))).isEmpty();
    }

    @Test
    void theTableTalksAboutOneItemAtATime() {
        change(meetings -> {
            meetings.add(FULL);
            meetings.addItem(item("i1", null, 0, "1").edit().state(AgendaItem.State.DISCUSSING).as("i1", "m1"));
        });
        assertThatThrownBy(() -> change(meetings -> meetings.addItem(
                item("i2", null, 1, "2").edit().state(AgendaItem.State.DISCUSSING).as("i2", "m1"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(maybe(meetings -> meetings.item("i2"))).isEmpty();
    }

    @Test
    void attendeesStandByPartAndName() {
        Attendee chair = attendee("z", "p1", "Zoe Chair", Attendee.Part.CO_CHAIR);
        Attendee late = new Attendee("l", "m1", null, "Émile Outsider", Bilingual.of("Firm", "Firme"),
                Jurisdiction.OUTSIDE, Attendee.Part.GUEST, Member.Office.TREASURER, "p9", true, Attendee.State.LEFT,
                NOW, NOW.plusSeconds(60), 0);
        change(meetings -> {
            meetings.add(FULL);
            meetings.addAttendee(late);
            meetings.addAttendee(attendee("b", "p2", "Bea Member", Attendee.Part.MEMBER));
            meetings.addAttendee(attendee("a", "p3", "aline Member", Attendee.Part.MEMBER));
            meetings.addAttendee(chair);
        });
        assertThat(list(meetings -> meetings.attendees("m1"))).extracting(Attendee::name).containsExactly("Zoe Chair",
                "aline Member", "Bea Member", "Émile Outsider");
        assertThat(list(meetings -> meetings.attendees("m1"))).contains(chair, late);
        Attendee updated = ledger().write(tx -> tx.use(Meetings.class).updateAttendee(chair));
        assertThat(updated.version()).isEqualTo(1);
        assertThatThrownBy(() -> change(meetings -> meetings.updateAttendee(chair))).isInstanceOf(Stale.class);
    }

    @Test
    void nobodyStandsTwiceOnOneList() {
        change(meetings -> {
            meetings.add(FULL);
            meetings.addAttendee(attendee("a", "p1", "Zoe Chair", Attendee.Part.CO_CHAIR));
        });
        assertThatThrownBy(() -> change(
                meetings -> meetings.addAttendee(attendee("b", "p1", "Zoe Chair", Attendee.Part.CO_CHAIR))))
                .isInstanceOf(RuntimeException.class);
        assertThat(list(meetings -> meetings.attendees("m1"))).hasSize(1);
    }

    private static Attendee attendee(String id, String personId, String name, Attendee.Part part) {
        return new Attendee(id, "m1", personId, name, null, Jurisdiction.YT, part, Member.Office.NONE, null, false,
                Attendee.State.INVITED, null, null, 0);
    }
}
