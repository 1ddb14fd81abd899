package org.entente.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.time.When;
import org.entente.core.time.WhenReader;
import org.entente.core.time.Zone;

/** A time of day during the running meeting, in the meeting's zone where none is named (M-08, M-11). */
final class TimeOfDayType implements ParameterType<LocalTime> {

    static final ParameterType<LocalTime> TIME = new TimeOfDayType();

    @Override
    public Read<LocalTime> read(String raw, Situation situation) {
        var alone = WhenReader.readTime(raw, situation.language());
        if (alone.isPresent()) {
            return new Value<>(alone.get());
        }
        Zone zone = ItemType.current(situation.record().use(Meetings.class), situation).map(Meeting::zone)
                .orElse(situation.zone());
        if (WhenReader.read(raw, situation.now(), zone, situation.language()) instanceof When.Read read
                && read.instant() != null) {
            return new Value<>(zone.localAt(read.instant()).toLocalTime());
        }
        return new NotMine<>(Content.words("read.time"));
    }

    /** The moment on the meeting's day at which its clock shows this time. */
    static Instant during(Meeting meeting, LocalTime time, Instant now) {
        LocalDate today = meeting.zone().dateAt(now);
        boolean laterDay = meeting.running() && today.isAfter(meeting.date())
                && today.isBefore(meeting.date().plusDays(7));
        return meeting.zone().resolve((laterDay ? today : meeting.date()).atTime(time)).orNearest();
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(40);
    }
}
