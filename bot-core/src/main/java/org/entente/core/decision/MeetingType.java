package org.entente.core.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the register, picked from a list or named by its date. A date on which the council did not meet is
 * refused with the nearest that it did (E-02, E-03).
 */
final class MeetingType implements ParameterType<Meeting> {

    static final ParameterType<Meeting> MEETING = new MeetingType();

    private static final int MOST = 50;

    private MeetingType() {}

    @Override
    public Read<Meeting> read(String raw, Situation situation) {
        Council council = situation.council();
        if (council == null) {
            return new NotMine<>(Content.words("read.approved.meeting"));
        }
        List<Meeting> meetings = held(situation, council);
        Optional<Meeting> byId = meetings.stream().filter(m -> m.id().equals(raw.strip())).findFirst();
        if (byId.isPresent()) {
            return new Value<>(byId.get());
        }
        return switch (Types.WHEN.read(raw, situation)) {
            case Value<When.Read>(When.Read when) -> on(when, meetings, council);
            case Wrong<When.Read>(Content why, List<Content> instead) -> new Wrong<>(why, instead);
            case NotMine<When.Read> not -> new NotMine<>(Content.words("read.approved.meeting"));
        };
    }

    private static Read<Meeting> on(When.Read when, List<Meeting> meetings, Council council) {
        Optional<Meeting> exact = meetings.stream().filter(m -> m.date().equals(when.date())).findFirst();
        if (exact.isPresent()) {
            return new Value<>(exact.get());
        }
        List<Content> near = meetings.stream()
                .sorted(Comparator.comparingLong(m -> Math.abs(m.date().toEpochDay() - when.date().toEpochDay())))
                .limit(3).<Content>map(m -> Content.typed(called(council, m))).toList();
        return new Wrong<>(Content.words("read.meeting.none").with("date", new Content.Day(when.date())), near);
    }

    private static List<Meeting> held(Situation situation, Council council) {
        return situation.record().use(Meetings.class).all(council.id()).stream()
                .filter(m -> m.state() != Meeting.State.CANCELLED).toList();
    }

    /** A meeting by its council, mode, date and place, in both languages. */
    static Bilingual called(Council council, Meeting meeting) {
        return Bilingual.of(Canonical.named(Language.ENGLISH, council, meeting),
                Canonical.named(Language.FRENCH, council, meeting));
    }

    @Override
    public Form.Kind field(Situation situation) {
        @Nullable
        Council council = situation.council();
        List<Form.Option> options = new ArrayList<>();
        if (council != null) {
            for (Meeting meeting : held(situation, council).reversed()) {
                if (options.size() < MOST) {
                    options.add(new Form.Option(meeting.id(), Content.typed(called(council, meeting))));
                }
            }
        }
        return options.isEmpty() ? new Form.Kind.Line(60) : new Form.Kind.One(options);
    }
}
