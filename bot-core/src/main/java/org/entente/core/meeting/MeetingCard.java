package org.entente.core.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Directory;

/** A meeting as everybody sees it: the invitation, then the roll call, then its end. */
final class MeetingCard {

    private static final int MOST_NAMES = 12;
    private static final Set<Attendee.State> AWAITED = EnumSet.of(Attendee.State.INVITED, Attendee.State.ACCEPTED);

    private MeetingCard() {}

    static Card of(Meeting meeting, Viewing viewing) {
        Card.Builder card = Card.titled(Content.words("meeting.title." + meeting.state()).with("meeting",
                MeetingLabel.heading(meeting, viewing.council())));
        List<Attendee> list = viewing.use(Meetings.class).attendees(meeting.id());
        return switch (meeting.state()) {
            case SCHEDULED -> planned(card, meeting, list, viewing);
            case RUNNING -> running(card, meeting, list, viewing);
            case ADJOURNED -> over(card, meeting, list, viewing);
            case CANCELLED -> card.paragraph(Content.words("meeting.cancelled.line")
                    .with("when", MeetingLabel.when(meeting))).actions(List.of(calendar(meeting))).build();
        };
    }

    private static Card planned(Card.Builder card, Meeting meeting, List<Attendee> list, Viewing viewing) {
        List<Block.Fact> facts = facts(meeting);
        count(facts, "meeting.fact.coming", list, Attendee.State.ACCEPTED);
        names(facts, "meeting.fact.regrets", regrets(list), list, viewing);
        card.facts(facts);
        if (meeting.time() == null) {
            card.note(Content.words("meeting.no.time"));
        }
        return card
                .actions(List.of(rsvp(meeting, Coming.Attending.YES).primary(), rsvp(meeting, Coming.Attending.REMOTE),
                        rsvp(meeting, Coming.Attending.REGRETS),
                        Button.of(Content.words("meeting.button.substitute"), "meeting.substitute", form(meeting))))
                .actions(List.of(agenda(meeting),
                        Button.of(Content.words("meeting.button.start"), "meeting.start", Scheduling.id(meeting)),
                        Button.of(Content.words("meeting.button.change"), "meeting.change",
                                MeetingChanges.filled(meeting)),
                        calendar(meeting)))
                .build();
    }

    private static Card running(Card.Builder card, Meeting meeting, List<Attendee> list, Viewing viewing) {
        Quorum quorum = Quorum.of(viewing.council().quorum(), list);
        card.paragraph(Content.strong(QuorumLine.of(quorum)));
        List<Block.Fact> facts = new ArrayList<>();
        Instant opened = meeting.openedAt();
        if (opened != null) {
            facts.add(new Block.Fact(Content.words("meeting.fact.opened"), MeetingLabel.moment(opened, meeting)));
        }
        names(facts, "meeting.fact.here", list.stream().filter(Attendee::here).toList(), list, viewing);
        names(facts, "meeting.fact.regrets", regrets(list), list, viewing);
        List<Attendee> awaited = list.stream().filter(Attendee::seated).filter(row -> AWAITED.contains(row.state()))
                .toList();
        names(facts, "meeting.fact.not.yet", awaited, list, viewing);
        facts.add(new Block.Fact(Content.words("meeting.fact.next"), next(meeting, viewing)));
        card.facts(facts);
        if (!awaited.isEmpty()) {
            card.note(Content.words("meeting.roll.urge"));
        }
        return card.actions(List.of(
                Button.of(Content.words("meeting.button.here"), "meeting.here", Scheduling.id(meeting)).primary(),
                Button.of(Content.words("meeting.button.left"), "meeting.left", Scheduling.id(meeting)),
                Button.of(Content.words("meeting.button.mark"), "meeting.here", form(meeting)),
                Button.of(Content.words("meeting.button.guest"), "meeting.guest", form(meeting))))
                .actions(List.of(agenda(meeting),
                        Button.of(Content.words("meeting.button.roll"), "meeting.roll", Scheduling.id(meeting)),
                        Button.of(Content.words("meeting.button.adjourn"), "meeting.adjourn", Scheduling.id(meeting))))
                .build();
    }

    private static Card over(Card.Builder card, Meeting meeting, List<Attendee> list, Viewing viewing) {
        List<Block.Fact> facts = facts(meeting);
        Instant adjourned = meeting.adjournedAt();
        if (adjourned != null) {
            facts.add(new Block.Fact(Content.words("meeting.fact.adjourned"),
                    new Content.Moment(adjourned, meeting.zone(), Content.Moment.Style.FULL)));
        }
        long attended = list.stream().filter(Attendee::attended).count();
        if (attended > 0) {
            facts.add(new Block.Fact(Content.words("meeting.fact.attended"), Content.count(attended)));
        }
        facts.add(new Block.Fact(Content.words("meeting.fact.next"), next(meeting, viewing)));
        card.facts(facts);
        if (meeting.enteredAfterwards()) {
            card.note(Content.words("meeting.entered.afterwards"));
        }
        return card.actions(List.of(agenda(meeting),
                Button.of(Content.words("meeting.button.roll"), "meeting.roll", Scheduling.id(meeting)))).build();
    }

    /** How and where it is held stands in the title, unless it has a title of its own. */
    private static List<Block.Fact> facts(Meeting meeting) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(Content.words("meeting.fact.when"), MeetingLabel.when(meeting)));
        if (meeting.title() != null) {
            facts.add(new Block.Fact(Content.words("meeting.fact.mode"),
                    Content.words("choice.Mode." + meeting.mode())));
            String city = meeting.city();
            if (city != null) {
                facts.add(new Block.Fact(Content.words("meeting.fact.place"), Content.literal(city)));
            }
        }
        return facts;
    }

    /** When the meetings after this one are, or what was said about them. */
    static Content next(Meeting meeting, Viewing viewing) {
        Meetings meetings = viewing.use(Meetings.class);
        List<Content> following = Sessions.following(meetings, meeting).stream().limit(4)
                .map(MeetingLabel::when).toList();
        return following.isEmpty() ? Content.words("meeting.next.said." + Sessions.next(meetings, meeting))
                : Content.lines(following);
    }

    private static List<Attendee> regrets(List<Attendee> list) {
        return list.stream().filter(row -> row.state() == Attendee.State.REGRETS).toList();
    }

    private static void count(List<Block.Fact> facts, String label, List<Attendee> list, Attendee.State... states) {
        long count = list.stream().filter(row -> List.of(states).contains(row.state())).count();
        if (count > 0) {
            facts.add(new Block.Fact(Content.words(label), Content.count(count)));
        }
    }

    private static void names(List<Block.Fact> facts, String label, List<Attendee> some, List<Attendee> list,
            Viewing viewing) {
        if (some.isEmpty()) {
            return;
        }
        List<Content> names = new ArrayList<>();
        some.stream().limit(MOST_NAMES)
                .forEach(row -> names.add(Attendance.named(row, list, viewing.use(Directory.class))));
        if (some.size() > MOST_NAMES) {
            names.add(Content.words("meeting.names.more").with("count", some.size() - MOST_NAMES));
        }
        facts.add(new Block.Fact(Content.words(label), Content.words("meeting.fact.counted").with("count", some.size())
                .with("names", Content.commas(names))));
    }

    static Button rsvp(Meeting meeting, Coming.Attending reply) {
        return Button.of(Content.words("meeting.button.rsvp." + reply), "meeting.rsvp",
                Map.of("meeting", meeting.id(), "attending", reply.name()));
    }

    private static Button agenda(Meeting meeting) {
        return Button.of(Content.words("meeting.button.agenda"), "agenda.show", Scheduling.id(meeting));
    }

    /** A file for one's own calendar: the invitation, or that it is off. */
    private static Button calendar(Meeting meeting) {
        return Button.of(Content.words("meeting.button.calendar"), "meeting.calendar", Scheduling.id(meeting));
    }

    private static Map<String, String> form(Meeting meeting) {
        return Map.of("meeting", meeting.id(), "form", "1");
    }
}
