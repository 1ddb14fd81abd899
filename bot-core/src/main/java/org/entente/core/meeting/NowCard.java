package org.entente.core.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Council;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What the table talks about, so that nobody loses the thread, with its time. */
final class NowCard {

    /** Of what other features offer; the rest is behind "More". */
    private static final int MOST_OFFERS = 3;

    private NowCard() {}

    static Card of(AgendaItem item, Viewing viewing, List<ItemButtons> offers) {
        Meetings meetings = viewing.use(Meetings.class);
        Card.Builder card = Card.titled(ItemTitle.heading(item, viewing.council(), meetings));
        card.paragraph(state(item, meetings.find(item.meetingId()).orElseThrow(), viewing));
        List<Content> details = AgendaCard.source(item);
        if (!details.isEmpty()) {
            card.note(new Content.Joined(details, Content.Joined.Joint.DOT));
        }
        questions(card, item);
        Bilingual conclusion = item.conclusion();
        if (conclusion != null) {
            card.paragraph(Content.words("now.conclusion").with("text", conclusion));
        }
        if (item.noComment()) {
            card.note(Content.words("item.no.comment"));
        }
        if (item.noAction()) {
            card.note(Content.words("item.no.action"));
        }
        return card.actions(buttons(item, offers)).build();
    }

    /** Everything that can be done with the item and has no button on the card in the room. */
    static Card more(AgendaItem item, Council council, Meetings meetings, List<ItemButtons> offers) {
        Map<String, String> id = Map.of("item", item.id());
        List<Button> buttons = new ArrayList<>(offered(item, offers).stream().skip(MOST_OFFERS).toList());
        buttons.add(Button.of(Content.words("meeting.button.no.action"), "agenda.noaction", id));
        buttons.add(Button.of(Content.words("meeting.button.no.comment"), "agenda.nocomment", id));
        buttons.add(Button.of(Content.words("meeting.button.conclude"), "agenda.conclude",
                Map.of("item", item.id(), "form", "1")));
        buttons.add(Button.of(Content.words("meeting.button.park"), "agenda.park", id));
        buttons.add(Button.of(Content.words("meeting.button.carry"), "agenda.carry", id));
        return Card.untitled().paragraph(Content.strong(ItemTitle.numbered(item, council, meetings))).actions(buttons)
                .build();
    }

    /** Where it stands, what is asked of the table, and the time: on one line. */
    private static Content state(AgendaItem item, Meeting meeting, Viewing viewing) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.strong(Content.words("now.state." + (item.state() == AgendaItem.State.DISCUSSING
                ? "DISCUSSING"
                : item.state() == AgendaItem.State.PARKED ? "PARKED" : "OVER"))));
        if (item.ask() != AgendaItem.Ask.NONE) {
            parts.add(Content.words("item.ask." + item.ask()));
        }
        Content time = time(item, meeting, viewing.now());
        if (time != null) {
            parts.add(time);
        }
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }

    /** The hour at which the planned time is over stays true however long the card is not drawn again. */
    private static @Nullable Content time(AgendaItem item, Meeting meeting, Instant now) {
        Integer minutes = item.minutes();
        Instant since = item.discussing();
        int spent = Discussions.spent(item, now);
        if (since == null) {
            return spent == 0 ? null : Content.words("now.spent").with("minutes", (spent + 30) / 60);
        }
        Instant end = Discussions.until(item);
        if (minutes == null || end == null) {
            return Content.words("now.since").with("from", MeetingLabel.moment(since, meeting));
        }
        int left = minutes * 60 - spent;
        Content until = MeetingLabel.moment(end, meeting);
        return left >= 0
                ? Content.words("now.left").with("until", until).with("left", (left + 59) / 60)
                        .with("minutes", minutes)
                : Content.words("now.over").with("until", until).with("over", (59 - left) / 60)
                        .with("minutes", minutes);
    }

    private static void questions(Card.Builder card, AgendaItem item) {
        List<Content> lines = new ArrayList<>();
        for (int i = 0; i < item.questions().size(); i++) {
            AgendaItem.Question question = item.questions().get(i);
            lines.add(Content.words(question.answered() ? "now.question.answered" : "now.question")
                    .with("n", i + 1).with("question", question.text()));
        }
        if (!lines.isEmpty()) {
            card.paragraph(Content.lines(lines));
        }
    }

    private static List<Button> offered(AgendaItem item, List<ItemButtons> offers) {
        return item.state() != AgendaItem.State.DISCUSSING ? List.of()
                : offers.stream().flatMap(offer -> offer.of(item).stream()).toList();
    }

    private static List<Button> buttons(AgendaItem item, List<ItemButtons> offers) {
        Map<String, String> id = Map.of("item", item.id());
        return switch (item.state()) {
            case DISCUSSING -> {
                List<Button> buttons = new ArrayList<>(offered(item, offers).stream().limit(MOST_OFFERS).toList());
                buttons.add(Button.of(Content.words("meeting.button.close.item").with("item", item.number()),
                        "agenda.close", id).primary());
                buttons.add(Button.of(Content.words("now.button.more"), "agenda.more", id));
                yield buttons;
            }
            case PARKED -> List.of(Button.of(Content.words("command.agenda.resume.title"), "agenda.resume", id)
                    .primary());
            case PROPOSED, ACCEPTED, CLOSED, CARRIED_OVER, DECLINED, REMOVED -> List.of();
        };
    }
}
