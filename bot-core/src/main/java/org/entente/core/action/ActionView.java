package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** The live card of an action. */
final class ActionView implements View {

    /** The subject is the action's id. */
    static final String NAME = "action";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String actionId, Viewing viewing) {
        ActionItem action = viewing.use(Actions.class).find(actionId).orElse(null);
        return action == null ? Card.titled(Content.words("action.gone")).build() : card(action, viewing.record());
    }

    static Card card(ActionItem action, Transaction record) {
        Card.Builder card = Card.titled(title(action)).paragraph(Content.strong(Content.typed(action.text())))
                .facts(facts(action, record));
        parts(action, card);
        if (!action.topics().isEmpty()) {
            card.heading(Content.words("action.topics"));
            card.paragraph(Content.lines(action.topics().stream().map(Content::typed).toList()));
        }
        if (action.progress().note() != null) {
            card.paragraph(Content.words("action.noted." + action.state()).with("note", action.progress().note()));
        }
        if (action.remark() != null) {
            card.paragraph(Content.words("action.remark").with("remark", action.remark()));
        }
        return card.actions(Closing.buttons(action, false)).note(small(action, record)).build();
    }

    static Content title(ActionItem action) {
        return Content.words("action.title").with("action", Labels.of(action)).with("state", state(action));
    }

    /** The state, with the day on which it was reached. */
    static Content state(ActionItem action) {
        Content.Words state = Content.words("action.state." + action.state());
        return action.progress().on() == null || action.state() != ActionItem.State.DONE ? state
                : Content.words("action.state.on").with("state", state).with("date",
                        new Content.Day(action.progress().on()));
    }

    private static List<Block.Fact> facts(ActionItem action, Transaction record) {
        List<Block.Fact> facts = new ArrayList<>();
        for (Owner.Part part : Owner.Part.values()) {
            List<Owner> owners = Owners.of(action, part);
            if (!owners.isEmpty()) {
                facts.add(new Block.Fact(Content.words("action.fact." + part).with("count", owners.size()),
                        Owners.line(action, record, part)));
            }
        }
        facts.add(new Block.Fact(Content.words("action.fact.due"), Deadlines.of(action, record)));
        Meetings meetings = record.use(Meetings.class);
        Optional.ofNullable(action.itemId()).flatMap(meetings::item)
                .ifPresent(item -> facts.add(new Block.Fact(Content.words("action.fact.item"), Content
                        .words("item.option").with("number", item.number()).with("title", item.title()))));
        return facts;
    }

    private static void parts(ActionItem action, Card.Builder card) {
        List<Content> lines = new ArrayList<>();
        for (int i = 0; i < action.parts().size(); i++) {
            Part part = action.parts().get(i);
            Content.Words line = Content.words(part.done() ? "action.part.line.done" : "action.part.line")
                    .with("number", i + 1L).with("text", part.text());
            Bilingual note = part.note();
            lines.add(note == null ? line
                    : new Content.Joined(List.of(line, Content.typed(note)), Content.Joined.Joint.SPACE));
        }
        if (!lines.isEmpty()) {
            card.paragraph(Content.lines(lines));
        }
    }

    /** Which meeting gave it, what was said about when, where it came from, what is still awaited. */
    private static Content small(ActionItem action, Transaction record) {
        List<Content> small = new ArrayList<>();
        Optional.ofNullable(action.meetingId()).flatMap(record.use(Meetings.class)::find)
                .ifPresent(meeting -> small
                        .add(Content.words("action.small.meeting").with("date", new Content.Day(meeting.date()))));
        if (!action.deadline().due().asSaid().isEmpty()) {
            small.add(Content.words("action.small.said").with("said", action.deadline().due().asSaid()));
        }
        if (action.source().kind() == Source.Kind.MESSAGE) {
            Optional<Person> author = Optional.ofNullable(action.source().saidBy())
                    .flatMap(record.use(Directory.class)::person);
            small.add(author.<Content>map(person -> Content.words("action.small.message.of").with("name",
                    person.name())).orElse(Content.words("action.small.message")));
        }
        for (Language language : Language.values()) {
            if (action.text().awaits(language)) {
                small.add(Content.words("action.small.awaits." + language));
            }
        }
        return small.isEmpty() ? Content.words("action.small.between")
                : new Content.Joined(small, Content.Joined.Joint.DOT);
    }
}
