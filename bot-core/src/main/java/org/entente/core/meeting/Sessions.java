package org.entente.core.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.delivery.Showing;

/** A meeting is opened, says what comes after it, and is adjourned (M-11, M-12, M-19). */
final class Sessions {

    private static final Parameter<LocalTime> AT = Parameter.optional("atTime", TimeOfDayType.TIME).after(List.of("at"),
            List.of("à"));

    private final List<ItemCheck> checks;

    private Sessions(List<ItemCheck> checks) {
        this.checks = checks;
    }

    static List<Command> commands(List<ItemCheck> checks) {
        Sessions sessions = new Sessions(checks);
        return List.of(
                Command.named("meeting.start", Area.MEETING)
                        .words("start|open|begin|call to order", "ouvrir|commencer|débuter|ouverture")
                        .takes(Current.MEETING, AT, Current.ANYWAY).by(Permission.table()).does(Sessions::start),
                Command.named("meeting.tobeset", Area.MEETING)
                        .words("next to be set|next meeting to be set|to be set|next unknown|no next date",
                                "prochaine à fixer|prochaine réunion à fixer|à fixer|date à fixer|prochaine à déterminer|à déterminer")
                        .takes(Current.MEETING).by(Permission.table()).does(Sessions::toBeSet),
                Command.named("meeting.adjourn", Area.MEETING)
                        .words("adjourn|close|end", "lever|clore|terminer|ajourner|levée")
                        .takes(Current.MEETING, AT, Current.ANYWAY).by(Permission.table()).does(sessions::adjourn));
    }

    private static Answer start(Call call) {
        Meetings meetings = call.use(Meetings.class);
        meetings.running(call.council().id()).ifPresent(other -> {
            throw Refusal.because(
                    Content.words("refused.start.running").with("meeting", MeetingLabel.of(other, call.council())),
                    List.of(), List.of(Button.of(Content.words("command.meeting.adjourn.title"), "meeting.adjourn",
                            Scheduling.id(other))));
        });
        Meeting meeting = Current.meeting(call);
        if (meeting.state() != Meeting.State.SCHEDULED) {
            throw Refusal.because(Content.words("refused.start.state"),
                    Content.words("refused.start.state.instead"));
        }
        boolean otherDay = !meeting.zone().dateAt(call.now()).equals(meeting.date());
        if (otherDay && !Current.confirmed(call)) {
            throw Refusal.asking(Content.words("ask.start.other.day"), List.of(),
                    Content.words("ask.start.other.day.open").with("when", MeetingLabel.when(meeting)),
                    List.of(Button.of(Content.words("meeting.button.start.anyway"), "meeting.start",
                            Map.of("meeting", meeting.id(), "anyway", "1")),
                            Button.of(Content.words("meeting.button.change"), "meeting.change",
                                    MeetingChanges.filled(meeting))));
        }
        Instant at = call.find(AT).map(time -> TimeOfDayType.during(meeting, time, call.now())).orElse(call.now());
        Meeting running = meetings.update(meeting.opened(at));
        Attendance.everybody(call, running);
        call.audit("meeting.opened", running.id(), Scheduling.fingerprint(running));
        Current.refresh(call, running);
        call.outbox().postEverywhere(running.councilId(), new Showing.Live(MeetingViews.MEETING, running.id()),
                "meeting:" + running.id() + ":roll");
        call.outbox().postEverywhere(running.councilId(), new Showing.Live(MeetingViews.AGENDA, running.id()),
                "agenda:" + running.id() + ":start");
        return Answer.said(Content.words("meeting.started").with("meeting", MeetingLabel.of(running, call.council()))
                .with("at", MeetingLabel.moment(at, running)));
    }

    private static Answer toBeSet(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = call.find(Current.MEETING).or(() -> meetings.running(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("refused.meeting.not.running"),
                        Content.words("refused.meeting.not.running.instead")));
        Meeting said = meetings.update(meeting.followedBy(Meeting.Next.TO_BE_SET));
        call.audit("meeting.next.to.be.set", said.id(), "");
        Current.refresh(call, said);
        return Answer.said(Content.words("meeting.next.to.be.set"));
    }

    /** What is known of the meeting after this one: planned ones count even where nobody said so (M-19). */
    static Meeting.Next next(Meetings meetings, Meeting meeting) {
        return following(meetings, meeting).isEmpty() && meeting.next() == Meeting.Next.SCHEDULED
                ? Meeting.Next.NOT_SAID
                : following(meetings, meeting).isEmpty() ? meeting.next() : Meeting.Next.SCHEDULED;
    }

    /** The meetings planned after this one. */
    static List<Meeting> following(Meetings meetings, Meeting meeting) {
        return meetings.all(meeting.councilId()).stream().filter(other -> other.state() == Meeting.State.SCHEDULED
                && !other.id().equals(meeting.id()) && !other.date().isBefore(meeting.date())).toList();
    }

    private Answer adjourn(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.running(call);
        if (!meeting.running()) {
            throw Refusal.because(Content.words("refused.meeting.adjourned"),
                    Content.words("refused.meeting.adjourned.instead"));
        }
        Meeting.Next next = next(meetings, meeting);
        if (next == Meeting.Next.NOT_SAID) {
            throw Refusal.because(Content.words("refused.adjourn.next"),
                    List.of(Content.words("refused.adjourn.next.instead")),
                    List.of(Button.of(Content.words("meeting.button.schedule.next"), "meeting.schedule", Map.of())
                            .primary(),
                            Button.of(Content.words("meeting.button.to.be.set"), "meeting.tobeset",
                                    Scheduling.id(meeting))));
        }
        Instant at = call.find(AT).map(time -> TimeOfDayType.during(meeting, time, call.now())).orElse(call.now());
        Instant opened = meeting.openedAt();
        if (opened != null && at.isBefore(opened)) {
            throw Refusal.because(Content.words("refused.adjourn.before").with("opened",
                    new Content.Moment(opened, meeting.zone(), Content.Moment.Style.FULL)));
        }
        askFirst(call, meeting, meetings.items(meeting.id()));
        Discussions.stop(call, meeting, at);
        Meeting over = meetings.update(meetings.find(meeting.id()).orElse(meeting).followedBy(next).adjourned(at));
        call.audit("meeting.adjourned", over.id(), Scheduling.fingerprint(over));
        call.outbox().refreshFinally(MeetingViews.MEETING, over.id());
        call.outbox().refreshFinally(MeetingViews.AGENDA, over.id());
        call.outbox().refresh(MeetingViews.MEETINGS, over.councilId());
        call.outbox().postEverywhere(over.councilId(), new Showing.Live(MeetingViews.MEETING, over.id()),
                "meeting:" + over.id() + ":over");
        return Answer.said(Content.words("meeting.adjourned").with("at",
                new Content.Moment(at, over.zone(), Content.Moment.Style.FULL)));
    }

    /** Everything that items still miss is asked about once, before the meeting is closed (D-15, E-10). */
    private void askFirst(Call call, Meeting meeting, List<AgendaItem> items) {
        if (Current.confirmed(call)) {
            return;
        }
        List<Content> missing = new ArrayList<>();
        for (AgendaItem item : items) {
            if (item.state().open() && !hasOpenSubs(item, items)) {
                List<Content> these = Missing.of(item, call, checks);
                if (these.isEmpty()) {
                    missing.add(Content.words("missing.open").with("item", item.number()).with("title", item.title()));
                } else {
                    these.forEach(what -> missing.add(Content.words("missing.of.item").with("item", item.number())
                            .with("what", what)));
                }
            }
        }
        if (!missing.isEmpty()) {
            String time = call.arguments().asTyped(AT);
            Map<String, String> anyway = time == null ? Map.of("meeting", meeting.id(), "anyway", "1")
                    : Map.of("meeting", meeting.id(), "anyway", "1", "atTime", time);
            throw Refusal.asking(Content.words("ask.adjourn.first"), Missing.listed(missing),
                    Content.words("ask.adjourn").with("count", missing.size()),
                    List.of(Button.of(Content.words("meeting.button.adjourn.anyway"), "meeting.adjourn", anyway)
                            .danger(),
                            Button.of(Content.words("meeting.button.agenda"), "agenda.show", Scheduling.id(meeting))));
        }
    }

    private static boolean hasOpenSubs(AgendaItem item, List<AgendaItem> items) {
        return items.stream().anyMatch(other -> item.id().equals(other.parentId()) && other.state().listed());
    }
}
