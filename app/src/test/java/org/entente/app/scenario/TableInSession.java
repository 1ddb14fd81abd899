package org.entente.app.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Zone;

/** A meeting that is going on, put straight into the record, for scenarios about something else. */
final class TableInSession {

    private static final Zone TORONTO = Zone.of("America/Toronto");

    private final CouncilScenario council;

    private TableInSession(CouncilScenario council) {
        this.council = council;
    }

    /** The meeting of 27 September 2018, with items 1D, 3B, 4, 5, 7 and 8; 3B is discussed. */
    static TableInSession opens(CouncilScenario council) {
        TableInSession table = new TableInSession(council);
        Meeting meeting = Meeting.scheduled("meeting-of-27-september", council.councilId(), Meeting.Mode.IN_PERSON,
                LocalDate.of(2018, 9, 27), LocalTime.of(8, 30), TORONTO, "St. John’s");
        council.ledger().change(tx -> tx.use(Meetings.class)
                .add(new Meeting(meeting.id(), meeting.councilId(), null, meeting.mode(), meeting.date(),
                        meeting.time(), meeting.zone(), meeting.city(), null, Meeting.State.RUNNING,
                        meeting.startsAt(), null, Meeting.Next.NOT_SAID, false, 0)));
        table.item("1D", "Review of earlier actions", "Examen des suivis");
        table.item("3B", "Business number", "Numéro d’entreprise");
        table.item("4", "Service network", "Réseau de services");
        table.item("5", "Data-driven intelligence", "Intelligence axée sur les données");
        table.item("7", "Indigenous services", "Services aux Autochtones");
        table.item("8", "Citizens First", "Les citoyens d’abord");
        table.discusses("3B");
        return table;
    }

    private void item(String number, String english, String french) {
        AgendaItem item = AgendaItem.titled("agenda-item-of-september-" + number, "meeting-of-27-september",
                number.charAt(0),
                number, Bilingual.of(english, french));
        council.ledger().change(tx -> tx.use(Meetings.class).addItem(item));
    }

    static String id(String number) {
        return "agenda-item-of-september-" + number;
    }

    AgendaItem item(String number) {
        return council.ledger().read(tx -> tx.use(Meetings.class).item(id(number))).orElseThrow();
    }

    /** Another item comes up. */
    TableInSession discusses(String number) {
        council.ledger().change(tx -> {
            Meetings meetings = tx.use(Meetings.class);
            for (AgendaItem item : meetings.items("meeting-of-27-september")) {
                if (item.state() == AgendaItem.State.DISCUSSING) {
                    meetings.updateItem(item.edit().state(AgendaItem.State.CLOSED).done());
                }
            }
            meetings.updateItem(
                    meetings.item(id(number)).orElseThrow().edit().state(AgendaItem.State.DISCUSSING).done());
        });
        return this;
    }

    TableInSession adjourns() {
        council.ledger().change(tx -> {
            Meeting m = tx.use(Meetings.class).find("meeting-of-27-september").orElseThrow();
            tx.use(Meetings.class)
                    .update(new Meeting(m.id(), m.councilId(), null, m.mode(), m.date(), m.time(), m.zone(), m.city(),
                            null, Meeting.State.ADJOURNED, m.openedAt(), council.machineNow(), Meeting.Next.TO_BE_SET,
                            false, m.version()));
        });
        return this;
    }

    /** A teleconference or a meeting is scheduled for the morning of a day. */
    TableInSession schedules(String id, Meeting.Mode mode, String day) {
        council.ledger().change(tx -> tx.use(Meetings.class).add(Meeting.scheduled(id, council.councilId(), mode,
                LocalDate.parse(day), LocalTime.of(9, 0), TORONTO, null)));
        return this;
    }

}
