package org.entente.core.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Pages;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/** The actions of a meeting, or all open ones of a council (S-14), a page at a time. */
final class ActionsView implements View {

    /** The subject is a meeting's or a council's id. */
    static final String NAME = "actions";

    static final int PAGE = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String subject, Viewing viewing) {
        Actions actions = viewing.use(Actions.class);
        Optional<Meeting> meeting = viewing.use(Meetings.class).find(subject);
        String council = viewing.council().id();
        return meeting.map(held -> card(Content.words("action.list.meeting").with("date",
                new Content.Day(held.date())), actions.ofMeeting(subject), 0, viewing.record(),
                Map.of("actions", "MEETING", "council", council)))
                .orElseGet(() -> card(Content.words("action.list.all"), actions.openOf(council), 0, viewing.record(),
                        Map.of("actions", "ALL", "council", council)));
    }

    /** @param again the raw values with which {@code action.list} shows the same list, for its other pages */
    static Card card(Content title, List<ActionItem> actions, int page, Transaction record,
            Map<String, String> again) {
        Card.Builder card = Card.titled(title);
        if (actions.isEmpty()) {
            return card.paragraph(Content.words("action.list.none")).build();
        }
        List<List<ActionItem>> pages = Pages.of(byNumber(actions), PAGE, action -> Pages.length(action.text()));
        int shown = Pages.shown(pages, page);
        Meetings meetings = record.use(Meetings.class);
        String before = null;
        for (ActionItem action : pages.get(shown)) {
            String meeting = meetingOf(action);
            if (!again.containsValue("MEETING") && !meeting.equals(before)) {
                card.heading(heading(action, meetings));
            }
            before = meeting;
            card.entries(List.of(entry(action, record)));
        }
        return card.actions(turning(shown, pages.size(), again))
                .note(Content.words(pages.size() == 1 ? "action.list.count" : "action.list.page")
                        .with("count", actions.size()).with("page", shown + 1L).with("pages", pages.size()))
                .build();
    }

    private static Content heading(ActionItem action, Meetings meetings) {
        return Optional.ofNullable(action.meetingId()).flatMap(meetings::find)
                .<Content>map(meeting -> Content.words("action.list.of").with("date",
                        new Content.Day(meeting.date())))
                .orElse(Content.words("action.list.between"));
    }

    /** Meeting by meeting as they come, each by its numbers: 1, 2A, 2B, 3. */
    private static List<ActionItem> byNumber(List<ActionItem> actions) {
        Map<String, List<ActionItem>> meetings = new LinkedHashMap<>();
        actions.forEach(action -> meetings.computeIfAbsent(meetingOf(action), id -> new ArrayList<>()).add(action));
        return meetings.values().stream()
                .flatMap(some -> some.stream().sorted(Comparator.comparing(ActionItem::number))).toList();
    }

    private static String meetingOf(ActionItem action) {
        return Objects.requireNonNullElse(action.meetingId(), "");
    }

    /** Number and text, then who, when and, where it is no longer simply open, where it stands. */
    private static Block.Entry entry(ActionItem action, Transaction record) {
        List<Content> details = new ArrayList<>();
        details.add(Owners.line(action, record, Owner.Part.OWNER));
        details.add(Deadlines.of(action, record));
        if (action.state() != ActionItem.State.OPEN) {
            details.add(Content.strong(ActionView.state(action)));
        }
        return new Block.Entry(Content.literal(action.number().printed()), Content.typed(action.text()), details);
    }

    private static List<Button> turning(int page, int pages, Map<String, String> again) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(turn("action.button.page.before", page - 1, again));
        }
        if (page + 1 < pages) {
            buttons.add(turn("action.button.page.after", page + 1, again));
        }
        return buttons;
    }

    private static Button turn(String label, int page, Map<String, String> again) {
        Map<String, String> values = new HashMap<>(again);
        values.put("page", Integer.toString(page));
        return Button.of(Content.words(label), "action.list", values);
    }
}
