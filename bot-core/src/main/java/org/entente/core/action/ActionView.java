package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Pages;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;

/** The live card of an action. */
final class ActionView implements View {

    /** The subject is the action's id. */
    static final String NAME = "action";

    private static final int PAGE = 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String actionId, Viewing viewing) {
        ActionItem action = viewing.use(Actions.class).find(actionId).orElse(null);
        return action == null ? Card.titled(Content.words("action.gone")).build() : card(action, 0, viewing.record());
    }

    /** @param page of the parts and topics, from 0 */
    static Card card(ActionItem action, int page, Transaction record) {
        Card.Builder card = Card.titled(title(action)).paragraph(Content.strong(Content.typed(action.text())))
                .facts(facts(action, record));
        List<List<Entry>> pages = Pages.of(entries(action), PAGE, Entry::length);
        int shown = Pages.shown(pages, page);
        entries(pages.get(shown), card);
        if (action.progress().note() != null) {
            card.paragraph(Content.words("action.noted." + action.state()).with("note", action.progress().note()));
        }
        if (action.remark() != null) {
            card.paragraph(Content.words("action.remark").with("remark", action.remark()));
        }
        FanOut.show(action, card);
        return card.actions(turning(action, shown, pages.size())).actions(Closing.buttons(action, false))
                .note(small(action, record)).build();
    }

    /** A part or a topic, which are shown a page at a time. */
    private record Entry(boolean topic, Content line, int length) {}

    private static List<Entry> entries(ActionItem action) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < action.parts().size(); i++) {
            Part part = action.parts().get(i);
            Content.Words line = Content.words(line(part))
                    .with("number", i + 1L).with("text", part.text());
            Bilingual note = part.note();
            Content whole = note == null ? line
                    : new Content.Joined(List.of(line, Content.typed(note)), Content.Joined.Joint.SPACE);
            entries.add(new Entry(false, whole,
                    Pages.length(part.text()) + (note == null ? 0 : Pages.length(note))));
        }
        action.topics().forEach(topic -> entries
                .add(new Entry(true, Content.words("action.topic.line").with("topic", topic), Pages.length(topic))));
        return entries;
    }

    private static String line(Part part) {
        return part.done() ? "action.part.line.done" : part.begun() ? "action.part.line.begun" : "action.part.line";
    }

    private static void entries(List<Entry> entries, Card.Builder card) {
        List<Content> parts = entries.stream().filter(entry -> !entry.topic()).map(Entry::line).toList();
        List<Content> topics = entries.stream().filter(Entry::topic).map(Entry::line).toList();
        if (!parts.isEmpty()) {
            card.paragraph(Content.lines(parts));
        }
        if (!topics.isEmpty()) {
            card.heading(Content.words("action.topics")).paragraph(Content.lines(topics));
        }
    }

    private static List<Button> turning(ActionItem action, int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(turn("action.button.page.before", action, page - 1));
        }
        if (page + 1 < pages) {
            buttons.add(turn("action.button.page.after", action, page + 1));
        }
        return buttons;
    }

    private static Button turn(String label, ActionItem action, int page) {
        return Button.of(Content.words(label), "action.show",
                Map.of("action", action.id(), "council", action.councilId(), "page", Integer.toString(page)));
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
        if (action.decision() != null) {
            facts.add(new Block.Fact(Content.words("action.fact.decision"),
                    Content.words("action.decision.number").with("number", action.decision())));
        }
        return facts;
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
        small.addAll(Handing.before(action, record));
        if (Translating.awaited(action)) {
            small.add(Content.words("action.small.awaits"));
        }
        return small.isEmpty() ? Content.words("action.small.between")
                : new Content.Joined(small, Content.Joined.Joint.DOT);
    }
}
