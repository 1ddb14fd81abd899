package org.entente.core.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Outbox;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminders;
import org.entente.core.time.When;

/** What a person says about being reminded: later, no more of this, nothing for a while. */
public final class ReminderCommands {

    /** Nobody who asked for silence without an end hears anything before this. */
    private static final Instant WITHOUT_END = Instant.parse("9999-01-01T00:00:00Z");

    private static final Parameter<String> NUDGE = Parameter.hidden("nudge", Types.ID);
    private static final Parameter<Later> UNTIL = Parameter.needed("later", Types.choice(Later.class));
    private static final Parameter<When.Read> END = Parameter.optional("until", Types.WHEN)
            .orAfter(List.of("until", "till"), List.of("jusqu’au", "jusqu’à", "jusqu’à la"));

    private ReminderCommands() {}

    /** For how long something is put off. */
    enum Later {
        TOMORROW, NEXT_WEEK,
        /** Until the day of the council's next meeting. */
        MEETING
    }

    public static List<Command> all() {
        return List.of(
                Command.named("reminder.later", Area.COUNCIL).takes(NUDGE, UNTIL).by(Permission.everybodyHere())
                        .does(ReminderCommands::later),
                Command.named("reminder.stop", Area.COUNCIL).takes(NUDGE).by(Permission.everybodyHere())
                        .does(ReminderCommands::stop),
                Command.named("reminder.mute", Area.COUNCIL)
                        .words("mute|silence|quiet", "silence|ne pas déranger|sourdine").takes(END)
                        .by(Permission.anyone()).anywhere().does(ReminderCommands::mute),
                Command.named("reminder.unmute", Area.COUNCIL)
                        .words("unmute|remind me again", "fin du silence|rappels").by(Permission.anyone()).anywhere()
                        .does(ReminderCommands::unmute));
    }

    private static Answer later(Call call) {
        Nudge nudge = own(call);
        LocalDate today = call.zone().dateAt(call.now());
        LocalDate day = switch (call.get(UNTIL)) {
            case TOMORROW -> today.plusDays(1);
            case NEXT_WEEK -> today.plusWeeks(1);
            case MEETING -> meeting(call);
        };
        Instant at = call.zone().resolve(day.atStartOfDay()).orNearest();
        call.use(Reminders.class).later(nudge.id(), at);
        redraw(call, nudge);
        return Answer.said(Content.words("reminder.later.said").with("date", new Content.Day(day)));
    }

    private static LocalDate meeting(Call call) {
        return call.use(Meetings.class).next(call.council().id(), call.now()).map(Meeting::date)
                .orElseThrow(() -> Refusal.because(Content.words("reminder.refused.meeting"),
                        Content.words("reminder.refused.meeting.instead")));
    }

    private static Answer stop(Call call) {
        Nudge nudge = own(call);
        call.use(Reminders.class).stop(nudge.personId(), nudge.kind(), nudge.subject());
        call.use(Reminders.class).silent(List.of(nudge.id()));
        redraw(call, nudge);
        return Answer.said(Content.words("reminder.stopped"));
    }

    private static void redraw(Call call, Nudge nudge) {
        String message = nudge.message();
        if (message != null) {
            call.use(Outbox.class).refresh(SummaryView.NAME, message);
        }
    }

    /** Only whoever was reminded may say something about it. */
    private static Nudge own(Call call) {
        return call.use(Reminders.class).find(call.get(NUDGE))
                .filter(nudge -> nudge.personId().equals(call.person().id()))
                .orElseThrow(() -> Refusal.because(Content.words("reminder.refused.other"),
                        Content.words("reminder.refused.other.instead")));
    }

    private static Answer mute(Call call) {
        if (!call.linked()) {
            throw Refusal.because(Content.words("refused.unlinked"));
        }
        When.Read end = call.find(END).orElse(null);
        if (end == null) {
            call.use(Reminders.class).quiet(call.person().id(), WITHOUT_END);
            return Answer.said(Content.words("reminder.muted"));
        }
        Instant until = end.zone().resolve(end.date().atStartOfDay()).orNearest();
        if (!until.isAfter(call.now())) {
            throw Refusal.because(Content.words("reminder.refused.past").with("said", end.asSaid()),
                    Content.words("command.reminder.mute.example"));
        }
        call.use(Reminders.class).quiet(call.person().id(), until);
        return Answer.said(Content.words("reminder.muted.until").with("date", new Content.Day(end.date())));
    }

    private static Answer unmute(Call call) {
        if (!call.linked()) {
            throw Refusal.because(Content.words("refused.unlinked"));
        }
        call.use(Reminders.class).quiet(call.person().id(), null);
        return Answer.said(Content.words("reminder.unmuted"));
    }
}
