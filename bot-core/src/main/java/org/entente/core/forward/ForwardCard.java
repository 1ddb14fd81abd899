package org.entente.core.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Pages;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.CarriedOver;
import org.entente.core.meeting.ItemTitle;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The forward agenda as everybody sees it: topics that wait, those on an agenda already, and under their own heading
 * the items carried over (F-03); each with where it came from (F-04).
 */
final class ForwardCard {

    private static final int PAGE = 10;

    private final Council council;
    private final Transaction record;
    private final Meetings meetings;
    private final Sources sources;

    private ForwardCard(Council council, Transaction record) {
        this.council = council;
        this.record = record;
        this.meetings = record.use(Meetings.class);
        this.sources = new Sources(record, council);
    }

    /** A line of the list, under its heading. */
    private record Line(String heading, Block.Entry entry, int length) {}

    /** @param page from 0; one that is not there shows the last */
    static Card of(Council council, Transaction record, int page) {
        ForwardCard drawn = new ForwardCard(council, record);
        List<Line> lines = drawn.lines();
        List<List<Line>> pages = Pages.of(lines, PAGE, Line::length);
        int shown = Pages.shown(pages, page);
        Card.Builder card = Card.titled(Content.words("forward.title").with("council",
                MeetingLabel.ofCouncil(council)));
        if (lines.isEmpty()) {
            card.paragraph(Content.words("forward.none"));
        }
        sections(card, pages.get(shown));
        if (pages.size() > 1) {
            card.note(Content.words("forward.page").with("page", shown + 1L).with("pages", pages.size()));
        }
        return card.actions(Commenting.turning("forward.show", council.id(), shown, pages.size()))
                .actions(buttons(council.id())).build();
    }

    private static void sections(Card.Builder card, List<Line> lines) {
        List<Block.Entry> section = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == 0 || !line.heading().equals(lines.get(i - 1).heading())) {
                card.heading(Content.words(line.heading()));
            }
            section.add(line.entry());
            if (i + 1 == lines.size() || !line.heading().equals(lines.get(i + 1).heading())) {
                card.entries(section);
                section = new ArrayList<>();
            }
        }
    }

    private List<Line> lines() {
        List<Line> waiting = new ArrayList<>();
        List<Line> placed = new ArrayList<>();
        for (Topic topic : record.use(ForwardTopics.class).listed(council.id())) {
            Optional<AgendaItem> item = Optional.ofNullable(topic.itemId()).flatMap(meetings::item);
            if (topic.state() == Topic.State.WAITING || item.isEmpty()) {
                waiting.add(line("forward.heading.waiting", topic, sources.of(topic.source()), null));
            } else if (item.get().state() != AgendaItem.State.CARRIED_OVER) {
                placed.add(line("forward.heading.placed", topic, sources.of(topic.source()), where(item.get())));
            }
        }
        List<Line> all = new ArrayList<>(waiting);
        all.addAll(placed);
        CarriedOver.of(meetings, council.id()).forEach(carried -> all.add(line(carried)));
        return all;
    }

    private static Line line(String heading, Topic topic, Content source, @Nullable Content where) {
        List<Content> details = new ArrayList<>();
        details.add(source);
        if (where != null) {
            details.add(Content.strong(where));
        }
        return new Line(heading,
                new Block.Entry(Content.literal(Integer.toString(topic.number())), Content.typed(topic.text()),
                        details),
                length(topic));
    }

    private static int length(Topic topic) {
        Bilingual words = topic.source().words();
        return Pages.length(topic.text()) + (words == null ? 0 : Pages.length(words));
    }

    private Content where(AgendaItem item) {
        Meeting meeting = meetings.find(item.meetingId()).orElseThrow();
        return Content
                .words(item.state() == AgendaItem.State.PROPOSED ? "forward.where.proposed" : "forward.where.listed")
                .with("item", ItemTitle.called(item)).with("meeting", MeetingLabel.of(meeting, council));
    }

    private Line line(CarriedOver carried) {
        List<Content> details = new ArrayList<>();
        details.add(Content.words("forward.carried.from").with("meeting", MeetingLabel.of(carried.from(), council)));
        Meeting to = carried.to();
        details.add(Content.strong(to == null ? Content.words("forward.carried.waits")
                : Content.words("forward.carried.to").with("meeting", MeetingLabel.of(to, council))));
        record.use(ForwardTopics.class).ofItem(carried.item().id())
                .ifPresent(topic -> details.add(sources.of(topic.source())));
        return new Line("forward.heading.carried", new Block.Entry(Content.literal(carried.item().number()),
                ItemTitle.of(carried.item(), council, meetings), details), Pages.length(carried.item().title()));
    }

    private static List<Button> buttons(String councilId) {
        Map<String, String> values = Map.of("council", councilId);
        Map<String, String> form = Map.of("council", councilId, "form", "1");
        return List.of(Button.of(Content.words("forward.button.add"), "forward.add", form).primary(),
                Button.of(Content.words("forward.button.place"), "forward.place", form),
                Button.of(Content.words("forward.button.aside"), "forward.aside", form),
                Button.of(Content.words("forward.button.comment"), "forward.comment", form),
                Button.of(Content.words("forward.button.past"), "forward.past", values));
    }

    /** What is over: discussed, with its meeting, or set aside, with the reason. */
    static Card past(Council council, Transaction record, int page) {
        ForwardCard drawn = new ForwardCard(council, record);
        List<List<Topic>> pages = Pages.of(record.use(ForwardTopics.class).settled(council.id()), PAGE,
                topic -> length(topic) + (topic.why() == null ? 0 : Pages.length(topic.why())));
        int shown = Pages.shown(pages, page);
        Card.Builder card = Card.titled(Content.words("forward.past.title"));
        if (pages.get(shown).isEmpty()) {
            card.paragraph(Content.words("forward.past.none"));
        }
        card.entries(pages.get(shown).stream().map(topic -> line("", topic, drawn.sources.of(topic.source()),
                drawn.became(topic)).entry()).toList());
        return card.actions(Commenting.turning("forward.past", council.id(), shown, pages.size()))
                .actions(List.of(Collecting.show(council.id()))).build();
    }

    private Content became(Topic topic) {
        Bilingual why = topic.why();
        if (why != null) {
            return Content.words("forward.became.aside").with("why", why);
        }
        return Optional.ofNullable(topic.itemId()).flatMap(meetings::item).flatMap(it -> meetings.find(it.meetingId()))
                .<Content>map(meeting -> Content.words("forward.became.discussed").with("meeting",
                        MeetingLabel.of(meeting, council)))
                .orElse(Content.words("forward.became.over"));
    }
}
