package org.entente.core.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.text.Bilingual;

/** What the table talks about, so that nobody loses the thread, with its time. */
final class NowCard {

    private NowCard() {}

    static Card of(AgendaItem item, Viewing viewing, List<ItemButtons> offers) {
        Meetings meetings = viewing.use(Meetings.class);
        Card.Builder card = Card.titled(Content.words("now.title." + (item.state() == AgendaItem.State.DISCUSSING
                ? "DISCUSSING"
                : item.state() == AgendaItem.State.PARKED ? "PARKED" : "OVER")).with("item", item.number()));
        card.paragraph(Content.strong(ItemTitle.of(item, viewing.council(), meetings)));
        card.facts(facts(item, meetings.find(item.meetingId()).orElseThrow(), viewing));
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
        return card.actions(offered(item, offers)).actions(buttons(item)).build();
    }

    private static List<Block.Fact> facts(AgendaItem item, Meeting meeting, Viewing viewing) {
        List<Block.Fact> facts = new ArrayList<>();
        if (item.ask() != AgendaItem.Ask.NONE) {
            facts.add(new Block.Fact(Content.words("meeting.fact.ask"), Content.words("choice.Ask." + item.ask())));
        }
        if (!item.presenters().isEmpty()) {
            facts.add(new Block.Fact(Content.words("meeting.fact.presenters"), Presenters.line(item.presenters())));
        }
        if (!item.tabs().isEmpty()) {
            facts.add(new Block.Fact(Content.words("meeting.fact.tabs"), Tabs.shown(item.tabs())));
        }
        Content time = time(item, meeting, viewing.now());
        if (time != null) {
            facts.add(new Block.Fact(Content.words("meeting.fact.time"), time));
        }
        return facts;
    }

    /** The hour at which the planned time is over stays true however long the card is not drawn again. */
    private static @org.jspecify.annotations.Nullable Content time(AgendaItem item, Meeting meeting, Instant now) {
        Integer minutes = item.minutes();
        Instant since = item.discussing();
        int spent = Discussions.spent(item, now);
        if (since == null) {
            return spent == 0 ? null : Content.words("now.spent").with("minutes", (spent + 30) / 60);
        }
        Content from = MeetingLabel.moment(since, meeting);
        if (minutes == null) {
            return Content.words("now.since").with("from", from);
        }
        int left = minutes * 60 - spent;
        Content until = MeetingLabel.moment(now.plusSeconds(left), meeting);
        return left >= 0
                ? Content.words("now.left").with("from", from).with("until", until).with("left", (left + 59) / 60)
                        .with("minutes", minutes)
                : Content.words("now.over").with("from", from).with("until", until).with("over", (59 - left) / 60)
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

    private static List<Button> buttons(AgendaItem item) {
        Map<String, String> id = Map.of("item", item.id());
        return switch (item.state()) {
            case DISCUSSING -> List.of(
                    Button.of(Content.words("meeting.button.close.item").with("item", item.number()), "agenda.close",
                            id)
                            .primary(),
                    Button.of(Content.words("meeting.button.park"), "agenda.park", id),
                    Button.of(Content.words("meeting.button.no.action"), "agenda.noaction", id),
                    Button.of(Content.words("meeting.button.no.comment"), "agenda.nocomment", id),
                    Button.of(Content.words("meeting.button.conclude"), "agenda.conclude",
                            Map.of("item", item.id(), "form", "1")),
                    Button.of(Content.words("meeting.button.carry"), "agenda.carry", id));
            case PARKED -> List.of(Button.of(Content.words("command.agenda.resume.title"), "agenda.resume", id)
                    .primary());
            case PROPOSED, ACCEPTED, CLOSED, CARRIED_OVER, DECLINED, REMOVED -> List.of();
        };
    }
}
