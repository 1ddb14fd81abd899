package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.text.Bilingual;

/** Whoever presents is on the list of those who attend, so that nobody who speaks is on no list (P-04). */
final class Presenters {

    private Presenters() {}

    /** Gives each presenter of an item a row where there is none yet; one of the register keeps their own part. */
    static void attend(Call call, Meeting meeting, AgendaItem item) {
        Meetings meetings = call.use(Meetings.class);
        for (AgendaItem.Presenter presenter : item.presenters()) {
            List<Attendee> list = meetings.attendees(meeting.id());
            String personId = presenter.personId();
            if (personId != null) {
                call.use(Directory.class).person(personId).ifPresent(person -> {
                    Attendee row = Attendance.row(call, meeting, person);
                    if (presenter.remote() && !row.remote()) {
                        meetings.updateAttendee(row.answered(row.state(), true));
                    }
                });
            } else if (list.stream().noneMatch(row -> row.personId() == null && row.name().equals(presenter.name()))) {
                String organisation = presenter.organisation();
                meetings.addAttendee(new Attendee(call.newId(), meeting.id(), null, presenter.name(),
                        organisation == null ? null : Bilingual.of(organisation, organisation), Jurisdiction.OUTSIDE,
                        Attendee.Part.PRESENTER, Member.Office.NONE, null, presenter.remote(),
                        Attendee.State.ACCEPTED, null, null, 0));
            }
        }
    }

    /** Outsiders who present arrive with their item, at the latest. */
    static void arrive(Call call, Meeting meeting, AgendaItem item) {
        Meetings meetings = call.use(Meetings.class);
        for (Attendee row : meetings.attendees(meeting.id())) {
            boolean presents = row.personId() == null && item.presenters().stream()
                    .anyMatch(presenter -> presenter.personId() == null && presenter.name().equals(row.name()));
            if (presents && !row.attended()) {
                meetings.updateAttendee(row.arrived(call.now()));
            }
        }
    }

    /** Their names with what tells them apart, as one line. */
    static Content line(List<AgendaItem.Presenter> presenters) {
        List<Content> names = new ArrayList<>();
        for (AgendaItem.Presenter presenter : presenters) {
            Content.Words words = Content.words("presenter." + (presenter.organisation() == null ? "name" : "outsider")
                    + (presenter.remote() ? ".remote" : "")).with("name", presenter.name());
            names.add(presenter.organisation() == null ? words
                    : words.with("organisation", presenter.organisation()));
        }
        return Content.commas(names);
    }
}
