package org.entente.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.time.NotADate;
import org.entente.core.time.When;
import org.entente.core.time.WhenReader;

/** A meeting of the council: "next", "previous", "this", or its date; picked from the register, never described. */
public final class MeetingType implements ParameterType<Meeting> {

    /** The one instance. */
    public static final ParameterType<Meeting> MEETING = new MeetingType();

    private static final Set<String> NEXT = Set.of("next", "the next", "prochaine", "la prochaine", "next meeting",
            "prochaine reunion", "la prochaine reunion", "suivante");
    private static final Set<String> LAST = Set.of("previous", "last", "the last", "precedente", "la precedente",
            "derniere", "la derniere", "last meeting", "previous meeting", "derniere reunion", "reunion precedente");
    private static final Set<String> THIS = Set.of("this", "this meeting", "current", "running", "cette reunion",
            "celle-ci", "en cours", "today", "aujourd'hui");

    private MeetingType() {}

    /** "the record of 22 February": the word that leads to a date is no part of it. */
    private static final Pattern LEAD = Pattern
            .compile("(?iu)^\\s*(?:of|from|du|de)\\s+(?:(?:the|la) )?(?:(?:meeting|réunion|reunion) (?:of|on|du) )?");

    @Override
    public Read<Meeting> read(String typed, Situation situation) {
        String raw = LEAD.matcher(typed).replaceFirst("");
        Meetings meetings = situation.record().use(Meetings.class);
        String text = Folding.fold(raw);
        Optional<Meeting> byId = raw.strip().length() > 20 ? meetings.find(raw.strip()) : Optional.empty();
        if (byId.isPresent() && byId.get().councilId().equals(situation.councilId())) {
            return new Value<>(byId.get());
        }
        List<Meeting> all = meetings.all(situation.councilId());
        if (NEXT.contains(text)) {
            return found(next(all, situation.now()), all);
        }
        if (LAST.contains(text)) {
            return found(all.stream().filter(m -> m.state() == Meeting.State.ADJOURNED).reduce((a, b) -> b), all);
        }
        if (THIS.contains(text)) {
            return found(ItemType.current(meetings, situation), all);
        }
        return switch (WhenReader.read(raw, situation.now(), situation.zone(), situation.language())) {
            case When.Read read -> found(on(all, read), all);
            case NotADate not -> new NotMine<>(Content.words("read.meeting.named"));
        };
    }

    private static Optional<Meeting> next(List<Meeting> all, Instant now) {
        return all.stream().filter(m -> m.state() == Meeting.State.SCHEDULED && !over(m, now)).findFirst();
    }

    private static boolean over(Meeting meeting, Instant now) {
        return meeting.date().isBefore(meeting.zone().dateAt(now));
    }

    /** Where no year was said, the meeting nearest to the date read that has this day and month. */
    private static Optional<Meeting> on(List<Meeting> all, When.Read read) {
        LocalDate date = read.date();
        Optional<Meeting> exact = all.stream()
                .filter(m -> m.date().equals(date) && (read.time() == null || read.time().equals(m.time())))
                .min(Comparator.comparing(m -> m.state() == Meeting.State.CANCELLED));
        return exact.isPresent() || read.notes().isEmpty() ? exact
                : all.stream().filter(m -> m.date().withYear(2000).equals(date.withYear(2000)))
                        .max(Comparator.comparing(Meeting::date));
    }

    private static Read<Meeting> found(Optional<Meeting> meeting, List<Meeting> all) {
        return meeting.<Read<Meeting>>map(Value::new).orElseGet(() -> new Wrong<>(
                Content.words("read.meeting.unknown"), all.stream()
                        .filter(m -> m.state() != Meeting.State.CANCELLED)
                        .sorted(Comparator.comparing(Meeting::date).reversed()).limit(5)
                        .<Content>map(m -> new Content.Day(m.date())).toList()));
    }

    @Override
    public Form.Kind field(Situation situation) {
        List<Form.Option> options = situation.record().use(Meetings.class).all(situation.councilId()).stream()
                .filter(m -> m.state() != Meeting.State.CANCELLED)
                .sorted(Comparator.comparing(Meeting::date).reversed()).limit(50)
                .map(m -> new Form.Option(m.id(), Content.words("meeting.option." + m.mode()).with("date",
                        new Content.Day(m.date()))))
                .toList();
        return options.isEmpty() ? new Form.Kind.Line(60) : new Form.Kind.One(options);
    }
}
