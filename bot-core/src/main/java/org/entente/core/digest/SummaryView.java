package org.entente.core.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminder;
import org.entente.core.reminder.Reminders;

/** What waits for a person, in one message: what each thing is, why it comes now, and what can be done about it. */
public final class SummaryView implements View {

    /** The subject is the message's id. */
    public static final String NAME = "summary";

    /** More would be read by nobody; the rest is one button away. */
    private static final int MOST = 6;
    private static final Duration SOON = Duration.ofDays(2);

    private final Lines lines;

    public SummaryView(Collection<Reminder> reminders) {
        this.lines = new Lines(reminders);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String message, Viewing viewing) {
        List<Nudge> told = viewing.use(Reminders.class).inMessage(message);
        Instant machineNow = viewing.council().clock().systemTimeOf(viewing.now());
        List<Nudge> open = new ArrayList<>();
        List<Reminder.Line> shown = new ArrayList<>();
        for (Nudge nudge : told) {
            if (nudge.state() == Nudge.State.TOLD && nudge.personId().equals(viewing.personId())) {
                lines.of(nudge, viewing.record(), machineNow).ifPresent(line -> {
                    open.add(nudge);
                    shown.add(line);
                });
            }
        }
        return shown.isEmpty() ? Card.titled(Content.words("reminder.title.done")).build()
                : card(open, shown, viewing.now());
    }

    private static Card card(List<Nudge> open, List<Reminder.Line> shown, Instant now) {
        boolean soon = open.stream().anyMatch(nudge -> closesSoon(nudge, now));
        Card.Builder card = Card.titled(
                Content.words(soon ? "reminder.title.urgent" : "reminder.title").with("count", shown.size()));
        for (int i = 0; i < Math.min(MOST, shown.size()); i++) {
            Reminder.Line line = shown.get(i);
            card.entries(List.of(new Block.Entry(Content.literal(""), line.what(), List.of(line.why()))));
            List<Button> buttons = new ArrayList<>(line.buttons());
            buttons.addAll(aside(open.get(i)));
            card.actions(buttons);
        }
        if (shown.size() > MOST) {
            card.paragraph(Content.words("reminder.more").with("count", shown.size() - MOST));
        }
        return card.note(Content.words("reminder.settings")).build();
    }

    /** What somebody asks for at once may still have weeks. */
    private static boolean closesSoon(Nudge nudge, Instant now) {
        Instant closes = nudge.closes();
        return closes != null && closes.isBefore(now.plus(SOON));
    }

    /** To put it off, or to hear no more of it. */
    private static List<Button> aside(Nudge nudge) {
        Map<String, String> values = Map.of("nudge", nudge.id(), "council", nudge.councilId());
        return List.of(Button.of(Content.words("reminder.button.later"), "reminder.later", values),
                Button.of(Content.words("reminder.button.stop"), "reminder.stop", values)
                        .asking(Content.words("reminder.stop.ask")));
    }
}
