package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.text.RoomLanguages;

/** The agenda: numbers, titles, tabs, presenters, what is asked, time, and where the table is now. */
final class AgendaCard {

    /** Characters of a page of items, so that no platform refuses the card: Teams takes 14,000 with all that is drawn. */
    private static final int MOST = 10_000;
    /** What a platform needs to draw an item, besides its words. */
    private static final int ITEM = 400;
    private static final int NOTE = 200;
    private static final int MOST_CHANGES = 10;

    private AgendaCard() {}

    /** @param page from 1 */
    static Card of(Meeting meeting, Council council, Transaction record, int page) {
        Meetings meetings = record.use(Meetings.class);
        List<AgendaItem> all = meetings.items(meeting.id());
        List<AgendaItem> listed = all.stream().filter(item -> item.state().listed()).toList();
        Card.Builder card = Card.titled(new Content.Joined(
                List.of(Content.words("agenda.title"), new Content.Day(meeting.date())), Content.Joined.Joint.DOT));
        card.note(where(meeting, council));
        listed.stream().filter(item -> item.state() == AgendaItem.State.DISCUSSING).findFirst()
                .ifPresent(now -> card.paragraph(Content.words("agenda.now").with("item",
                        ItemTitle.numbered(now, council, meetings))));
        if (listed.isEmpty()) {
            card.paragraph(Content.words("agenda.empty"));
        }
        List<Content> changes = all.stream().filter(item -> item.change() != null).limit(MOST_CHANGES)
                .map(item -> AgendaChanges.said(item, meeting)).toList();
        List<List<Block.Entry>> pages = pages(listed, changes, council, meetings);
        blocks(card, page > pages.size() ? List.of() : pages.get(page - 1));
        changes.forEach(card::note);
        notes(card, meeting, all, listed);
        return card.actions(buttons(meeting, listed, page < pages.size() ? page + 1 : 0)).build();
    }

    /** The changes stand on every page and take their room from the items. */
    private static List<List<Block.Entry>> pages(List<AgendaItem> listed, List<Content> changes, Council council,
            Meetings meetings) {
        int room = Math.max(MOST / 3, MOST - changes.stream().mapToInt(change -> NOTE + length(change)).sum());
        List<List<Block.Entry>> pages = new ArrayList<>();
        List<Block.Entry> page = new ArrayList<>();
        int size = 0;
        for (AgendaItem item : listed) {
            Block.Entry entry = entry(item, council, meetings);
            int length = ITEM + length(entry.text()) + entry.details().stream().mapToInt(AgendaCard::length).sum();
            if (!page.isEmpty() && size + length > room) {
                pages.add(page);
                page = new ArrayList<>();
                size = 0;
            }
            page.add(entry);
            size += length;
        }
        pages.add(page);
        return pages;
    }

    /** In a room of both languages. */
    private static int length(Content content) {
        return new Voice(RoomLanguages.BOTH, id -> null).plainText(content).length();
    }

    /** When and where; its name first, where it has one of its own. */
    private static Content where(Meeting meeting, Council council) {
        List<Content> parts = new ArrayList<>();
        if (meeting.title() != null) {
            parts.add(MeetingLabel.heading(meeting, council));
        }
        parts.add(MeetingLabel.when(meeting));
        String city = meeting.city();
        if (city != null) {
            parts.add(Content.literal(city));
        }
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }

    /** One list for each top item with its sub-items. */
    private static void blocks(Card.Builder card, List<Block.Entry> page) {
        List<Block.Entry> entries = new ArrayList<>();
        for (Block.Entry entry : page) {
            if (entry.text() instanceof Content.Strong) {
                card.entries(entries);
                entries = new ArrayList<>();
            }
            entries.add(entry);
        }
        card.entries(entries);
    }

    private static Block.Entry entry(AgendaItem item, Council council, Meetings meetings) {
        Content title = item.hasTitle() ? ItemTitle.of(item, council, meetings) : Content.literal("");
        List<Content> details = details(item);
        if (item.state() != AgendaItem.State.ACCEPTED) {
            details.add(Content.words("item.state." + item.state()));
        }
        if (item.noAction()) {
            details.add(Content.words("item.no.action.short"));
        }
        return new Block.Entry(Content.literal(item.number().isEmpty() ? "–" : item.number()),
                item.sub() ? title : Content.strong(title), details);
    }

    /** Tabs, presenters, ask and minutes, as far as there are any. */
    static List<Content> details(AgendaItem item) {
        List<Content> parts = source(item);
        if (item.ask() != AgendaItem.Ask.NONE) {
            parts.add(Content.words("item.ask." + item.ask()));
        }
        if (item.minutes() != null) {
            parts.add(Content.words("item.minutes").with("minutes", item.minutes()));
        }
        return parts;
    }

    /** Tabs and presenters, as far as there are any. */
    static List<Content> source(AgendaItem item) {
        List<Content> parts = new ArrayList<>();
        if (!item.tabs().isEmpty()) {
            parts.add(
                    Content.words("item.tabs").with("tabs", Tabs.shown(item.tabs())).with("count", item.tabs().size()));
        }
        if (!item.presenters().isEmpty()) {
            parts.add(Presenters.line(item.presenters()));
        }
        return parts;
    }

    private static void notes(Card.Builder card, Meeting meeting, List<AgendaItem> all, List<AgendaItem> listed) {
        int planned = listed.stream().mapToInt(item -> item.minutes() == null ? 0 : item.minutes()).sum();
        if (planned > 0) {
            card.note(Content.words(planned < 60 ? "agenda.planned.minutes" : "agenda.planned")
                    .with("hours", planned / 60).with("minutes", planned % 60));
        }
        long proposed = all.stream().filter(item -> item.state() == AgendaItem.State.PROPOSED).count();
        if (proposed > 0) {
            card.note(Content.words("agenda.proposals").with("count", proposed));
        }
        long warnings = AgendaWarnings.of(all).size();
        if (warnings > 0 && meeting.state() == Meeting.State.SCHEDULED) {
            card.note(Content.words("agenda.warnings").with("count", warnings));
        }
    }

    /** @param next the page after this one, or 0 */
    private static List<Button> buttons(Meeting meeting, List<AgendaItem> listed, int next) {
        List<Button> buttons = new ArrayList<>();
        if (next > 0) {
            buttons.add(Button.of(Content.words("meeting.button.more"), "agenda.show",
                    Map.of("meeting", meeting.id(), "page", Integer.toString(next))));
        }
        Map<String, String> form = Map.of("meeting", meeting.id(), "form", "1");
        switch (meeting.state()) {
            case SCHEDULED -> {
                buttons.add(Button.of(Content.words("meeting.button.propose"), "agenda.propose", form).primary());
                buttons.add(Button.of(Content.words("meeting.button.add"), "agenda.add", form));
                buttons.add(Button.of(Content.words("meeting.button.move"), "agenda.move", Map.of("form", "1")));
            }
            case RUNNING -> {
                listed.stream().filter(item -> item.state() == AgendaItem.State.ACCEPTED && leaf(item, listed)).limit(1)
                        .forEach(item -> buttons.add(Button.of(
                                Content.words("meeting.button.discuss").with("item", item.number()), "agenda.discuss",
                                Map.of("item", item.id())).primary()));
                buttons.add(Button.of(Content.words("meeting.button.add"), "agenda.add", form));
                buttons.add(Button.of(Content.words("meeting.button.move"), "agenda.move", Map.of("form", "1")));
            }
            case ADJOURNED, CANCELLED -> {
                // nothing more can be done with it
            }
        }
        return buttons;
    }

    /** Whether the table talks about it itself, not about its sub-items. */
    static boolean leaf(AgendaItem item, List<AgendaItem> listed) {
        return listed.stream().noneMatch(sub -> item.id().equals(sub.parentId()));
    }
}
