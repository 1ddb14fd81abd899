package org.entente.core.forward;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Inscribing;
import org.entente.core.meeting.ItemTitle;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.MeetingType;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;

/** What becomes of a topic: it goes onto the agenda of a meeting, or is set aside with the reason. */
final class Placing {

    private static final Parameter<Topic> TOPIC = Parameter.needed("forwardTopic", TopicType.LISTED);
    private static final Parameter<Topic> SETTLED = Parameter.needed("forwardTopic", TopicType.SETTLED);
    private static final Parameter<Meeting> MEETING = Parameter.optional("meeting", MeetingType.MEETING)
            .orAfter(List.of("onto", "on", "to", "for", "at"), List.of("à", "à la", "au", "pour", "pour la"));
    private static final Parameter<String> WHY = Parameter.needed("asideReason", Types.reason(500))
            .orAfter(List.of("because", "since", "reason"), List.of("parce que", "car", "puisque", "raison"));

    private Placing() {}

    static List<Command> commands() {
        return List.of(
                Command.named("forward.place", Area.AGENDA).words("forward place|place topic|place",
                        "à venir placer|placer sujet|placer")
                        .takes(TOPIC, MEETING).by(Permission.insiders()).does(Placing::place),
                Command.named("forward.aside", Area.AGENDA).words("forward set aside|set topic aside|set aside topic",
                        "à venir écarter|écarter")
                        .takes(TOPIC, WHY).by(Permission.table()).does(Placing::aside),
                Command.named("forward.back", Area.AGENDA).words("forward bring back|bring topic back",
                        "à venir reprendre|à venir ramener|ramener sujet")
                        .takes(SETTLED).by(Permission.table()).does(Placing::back));
    }

    /** Whoever runs the meeting lists it; a member's is a proposal. */
    private static Answer place(Call call) {
        Topic topic = call.get(TOPIC);
        Optional<AgendaItem> placed = Optional.ofNullable(topic.itemId()).flatMap(call.use(Meetings.class)::item);
        if (topic.state() == Topic.State.PLACED && placed.isPresent()) {
            throw Refusal.because(Content.words("forward.refused.placed").with("number", topic.number())
                    .with("item", ItemTitle.numbered(placed.get(), call.council(), call.use(Meetings.class))),
                    List.of(),
                    List.of(agenda(placed.get().meetingId())));
        }
        Meeting meeting = meeting(call);
        boolean listed = call.role() != Role.MEMBER;
        AgendaItem item = listed ? Inscribing.listed(call, meeting, topic.text())
                : Inscribing.proposed(call, meeting, topic.text());
        Topic now = call.use(ForwardTopics.class).update(topic.placed(item.id()));
        call.audit("forward.placed", now.id(), item.id());
        Collecting.refresh(call);
        return Answer.said(Content.words(listed ? "forward.placed" : "forward.proposed").with("number", now.number())
                .with("item", ItemTitle.numbered(item, call.council(), call.use(Meetings.class)))
                .with("meeting", MeetingLabel.of(meeting, call.council())), agenda(meeting.id()),
                Collecting.show(now.councilId()));
    }

    /** The one named, else the next one: the one that goes on has its agenda already. */
    private static Meeting meeting(Call call) {
        return call.find(MEETING).or(() -> call.use(Meetings.class).next(call.council().id(), call.now()))
                .orElseThrow(() -> Refusal.because(Content.words("forward.refused.no.meeting"),
                        List.of(Content.words("forward.refused.no.meeting.instead")),
                        List.of(Button.of(Content.words("command.meeting.schedule.title"), "meeting.schedule",
                                Map.of()))));
    }

    private static Button agenda(String meetingId) {
        return Button.of(Content.words("meeting.button.agenda"), "agenda.show", Map.of("meeting", meetingId));
    }

    private static Answer aside(Call call) {
        Topic topic = call.get(TOPIC);
        if (topic.state() != Topic.State.WAITING) {
            throw Refusal.because(
                    Content.words("forward.refused.aside." + topic.state()).with("number", topic.number()),
                    List.of(), List.of(Collecting.show(topic.councilId())));
        }
        Topic aside = call.use(ForwardTopics.class)
                .update(topic.setAside(Bilingual.typedIn(call.language(), call.get(WHY))));
        call.audit("forward.set.aside", aside.id(), "");
        call.undoable("forward.back", Map.of("forwardTopic", aside.id()));
        Collecting.refresh(call);
        return Collecting.said("forward.set.aside", aside);
    }

    private static Answer back(Call call) {
        Topic topic = call.get(SETTLED);
        if (topic.state() == Topic.State.WAITING || topic.state() == Topic.State.PLACED) {
            throw Refusal.because(Content.words("forward.refused.back").with("number", topic.number()), List.of(),
                    List.of(Collecting.show(topic.councilId())));
        }
        Topic waits = call.use(ForwardTopics.class).update(topic.waits());
        call.audit("forward.brought.back", waits.id(), "");
        Collecting.refresh(call);
        return Collecting.said("forward.brought.back", waits);
    }
}
