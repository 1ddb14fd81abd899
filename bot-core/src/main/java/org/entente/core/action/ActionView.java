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
import org.jspecify.annotations.Nullable;

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

    /**
     * A part or a topic, which are shown a page at a time.
     *
     * @param standing how a jurisdiction stands, whose name the line is; else null
     */
    private record Entry(boolean topic, Content line, @Nullable Content standing, int length) {}

    private static List<Entry> entries(ActionItem action) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < action.parts().size(); i++) {
            Part part = action.parts().get(i);
            Bilingual note = part.note();
            int length = Pages.length(part.text()) + (note == null ? 0 : Pages.length(note));
            entries.add(FanOut.fannedOut(action)
                    ? new Entry(false, line("action.part.named", part, i), FanOut.standing(part), length)
                    : new Entry(false, whole(line(part.done() ? "action.part.line.done" : "action.part.line", part, i),
                            note), null, length));
        }
        action.topics().forEach(topic -> entries.add(new Entry(true,
                Content.words("action.topic.line").with("topic", topic), null, Pages.length(topic))));
        return entries;
    }

    private static Content line(String key, Part part, int index) {
        return Content.words(key).with("number", index + 1L).with("text", part.text());
    }

    private static Content whole(Content line, @Nullable Bilingual note) {
        return note == null ? line
                : new Content.Joined(List.of(line, Content.typed(note)), Content.Joined.Joint.SPACE);
    }

    private static void entries(List<Entry> entries, Card.Builder card) {
        List<Block.Fact> standings = new ArrayList<>();
        List<Content> parts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.standing() != null) {
                standings.add(new Block.Fact(entry.line(), entry.standing()));
            } else if (!entry.topic()) {
                parts.add(entry.line());
            }
        }
        card.facts(standings);
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
