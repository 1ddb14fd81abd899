package org.entente.core.record;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;

/**
 * Who said something: a person of the council, somebody on the list of the meeting, or an outsider as "Name,
 * Organization" (P-04). Words that are none of these belong to what was said.
 */
final class SpeakerType implements ParameterType<Note.Speaker> {

    static final ParameterType<Note.Speaker> SPEAKER = new SpeakerType();

    private static final int LONGEST = 200;
    private static final Pattern OUTSIDER = Pattern
            .compile("(\\p{Lu}[\\p{L}.’'-]*(?: \\p{L}[\\p{L}.’'-]*){1,4}), ?(\\p{Lu}[^.;:!?]{1,120})");

    @Override
    public Read<Note.Speaker> read(String raw, Situation situation) {
        String text = raw.strip();
        List<Attendee> list = meeting(situation).map(meeting -> situation.record().use(Meetings.class)
                .attendees(meeting.id())).orElse(List.of());
        if (situation.council() == null || text.length() > LONGEST) {
            return new NotMine<>(Content.words("read.speaker"));
        }
        Speakers speakers = Speakers.of(situation.record(), situation.councilId(), list);
        Optional<Note.Speaker> outsider = speakers.outsider(text);
        if (outsider.isPresent()) {
            return new Value<>(outsider.get());
        }
        return switch (Types.PERSON.read(text, situation)) {
            case Value<Person>(Person person) -> new Value<>(speakers.person(person));
            case Wrong<Person> wrong -> new Wrong<>(wrong.why(), wrong.instead());
            case NotMine<Person> not -> named(text);
        };
    }

    private static Read<Note.Speaker> named(String text) {
        Matcher matcher = OUTSIDER.matcher(text);
        if (!matcher.matches()) {
            return new NotMine<>(Content.words("read.speaker"));
        }
        String organisation = matcher.group(2).strip();
        return new Value<>(new Note.Speaker(null, matcher.group(1), Bilingual.of(organisation, organisation),
                Office.NONE));
    }

    /** The meeting whose list counts: the one that goes on, else the last one. */
    private static Optional<Meeting> meeting(Situation situation) {
        if (situation.council() == null) {
            return Optional.empty();
        }
        Meetings meetings = situation.record().use(Meetings.class);
        return meetings.running(situation.councilId()).or(() -> Which.last(meetings, situation.councilId()));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(LONGEST);
    }
}
