package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;

/** An item that somebody proposes, with the two answers of those who run the meeting. */
final class ProposalCard {

    private ProposalCard() {}

    static Card of(AgendaItem item, Viewing viewing) {
        String state = switch (item.state()) {
            case PROPOSED -> "open";
            case DECLINED -> "declined";
            case REMOVED -> "withdrawn";
            case ACCEPTED, DISCUSSING, PARKED, CLOSED, CARRIED_OVER -> "accepted";
        };
        Card.Builder card = Card.titled(Content.words("proposal.title." + state).with("item", item.number()))
                .paragraph(Content.strong(Content.typed(item.title())));
        List<Block.Fact> facts = new ArrayList<>();
        String proposer = item.proposedBy();
        if (proposer != null) {
            viewing.use(Directory.class).person(proposer).map(Person::name)
                    .ifPresent(name -> facts.add(
                            new Block.Fact(Content.words("meeting.fact.proposed.by"),
                                    new Content.Whom(proposer, name))));
        }
        viewing.use(Meetings.class).find(item.meetingId()).ifPresent(meeting -> facts.add(
                new Block.Fact(Content.words("meeting.fact.for.meeting"),
                        MeetingLabel.of(meeting, viewing.council()))));
        card.facts(facts);
        List<Content> details = AgendaCard.details(item);
        if (!details.isEmpty()) {
            card.paragraph(new Content.Joined(details, Content.Joined.Joint.DOT));
        }
        return item.state() != AgendaItem.State.PROPOSED ? card.build()
                : card.actions(List.of(
                        Button.of(Content.words("meeting.button.accept"), "agenda.accept",
                                Map.of("proposedItem", item.id()))
                                .primary(),
                        Button.of(Content.words("meeting.button.decline"), "agenda.decline",
                                Map.of("proposedItem", item.id(), "form", "1"))))
                        .note(Content.words("proposal.who")).build();
    }
}
