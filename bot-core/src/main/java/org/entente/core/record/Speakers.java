package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Attendee;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Person;
import org.entente.core.people.Seats;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How those who speak and present are called: "Name (office, jurisdiction)", once in one spelling (P-09, E-31, E-37). What
 * the attendance says of them goes before the register, which tells of today and not of that day.
 */
final class Speakers {

    private final List<Attendee> list;
    private final Seats seats;
    private final Directory directory;

    Speakers(List<Attendee> list, Seats seats, Directory directory) {
        this.list = list;
        this.seats = seats;
        this.directory = directory;
    }

    static Speakers of(Transaction record, String councilId, List<Attendee> list) {
        return new Speakers(list, Seats.of(record, councilId), record.use(Directory.class));
    }

    Note.Speaker person(Person person) {
        Optional<Attendee> row = list.stream().filter(attendee -> person.id().equals(attendee.personId())).findFirst();
        Optional<Member> member = seats.member(person.id());
        Bilingual organisation = row.map(Attendee::organisation)
                .or(() -> member.flatMap(seats::organisation).map(Organisation::name)).orElse(null);
        Office office = row.map(Attendee::office).or(() -> member.map(Member::office)).orElse(Office.NONE);
        return new Note.Speaker(person.id(), person.name(), organisation, office);
    }

    /** Somebody on the list who is not in the register. */
    Optional<Note.Speaker> outsider(String name) {
        return list.stream().filter(row -> row.personId() == null && row.name().equalsIgnoreCase(name)).findFirst()
                .map(row -> new Note.Speaker(null, row.name(), row.organisation(), Office.NONE));
    }

    Content presenter(AgendaItem.Presenter presenter) {
        Optional<Person> person = Optional.ofNullable(presenter.personId()).flatMap(directory::person);
        String typed = presenter.organisation();
        Note.Speaker speaker = person.map(this::person)
                .orElseGet(() -> outsider(presenter.name()).orElseGet(() -> new Note.Speaker(null, presenter.name(),
                        typed == null ? null : Bilingual.of(typed, typed), Office.NONE)));
        return label(speaker);
    }

    /** The one spelling of a person's name. */
    Content name(String personId) {
        return Content.literal(directory.person(personId).map(Person::name).orElse("?"));
    }

    static Content label(Note.Speaker speaker) {
        Content place = place(speaker.organisation(), speaker.office());
        return place == null ? Content.literal(speaker.name())
                : Content.words("record.speaker").with("name", speaker.name()).with("place", place);
    }

    /** Office and organisation, as far as they are known. */
    static @Nullable Content place(@Nullable Bilingual organisation, Office office) {
        List<Content> parts = new ArrayList<>();
        String key = "attendee.office." + office.name();
        if (Texts.has(key)) {
            parts.add(Content.words(key));
        }
        if (organisation != null) {
            parts.add(Content.typed(organisation));
        }
        return parts.isEmpty() ? null : Content.commas(parts);
    }
}
