package org.entente.core.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Deadlines;
import org.entente.core.action.Handing;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.consultation.RoundsAwaited;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Person;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminders;

/**
 * Somebody follows in a place: in one transaction everything that is open there is theirs (S-16). What is closed stays
 * as it was, and so does the roll of an open vote, which was settled when the vote was opened.
 */
public final class Succession {

    private static final int MOST = 8;
    private static final int MOST_BUTTONS = 3;

    private final Call call;
    private final Departure departure;
    private final Person gone;
    private final Person successor;

    private Succession(Call call, Departure departure, Person gone, Person successor) {
        this.call = call;
        this.departure = departure;
        this.gone = gone;
        this.successor = successor;
    }

    /** Carries it out; the successor sits in the place already. */
    public static Departure carryOut(Call call, Departure departure, Person gone, Person successor) {
        return new Succession(call, departure, gone, successor).carryOut();
    }

    /** What is answered, also when the same is said again. */
    public static Content said(Call call, Departure departure, Person gone, Person successor) {
        return Content.words("departure.succeeded").with("name", gone.name())
                .with("successor", new Content.Whom(successor.id(), successor.name()))
                .with("place", Asking.place(departure, call.record()))
                .with("passed", DepartureView.passed(departure, call.record()));
    }

    private Departure carryOut() {
        List<ActionItem> actions = Handing.over(call, departure.place(), successor);
        org.entente.core.consultation.Handing.over(call, gone.id(), successor);
        reminders();
        Departure followed = call.use(Departures.class).update(departure.followedBy(successor.id(), call.now(),
                actions.stream().map(ActionItem::id).toList()));
        call.audit("departure.followed", departure.id(), Fingerprint.of(gone.id(), successor.id()));
        call.outbox().refresh(DepartureView.NAME, departure.id());
        tellSuccessor(actions);
        tellRooms(followed);
        return followed;
    }

    /** What was not told yet is told to the successor; each step once, as it would have been. */
    private void reminders() {
        Reminders reminders = call.use(Reminders.class);
        List<Nudge> waiting = reminders.waiting(gone.id()).stream()
                .filter(nudge -> nudge.councilId().equals(departure.councilId())).toList();
        reminders.silent(waiting.stream().map(Nudge::id).toList());
        waiting.stream().filter(nudge -> !nudge.kind().equals(DepartureReminder.KIND))
                .forEach(nudge -> reminders.ask(new Asked(nudge.councilId(), successor.id(), nudge.kind(),
                        nudge.subject(), nudge.step(), nudge.closes(), call.now())));
    }

    /** Whoever wants to hear nothing for a while hears it with the rest, afterwards; officers are told in any case. */
    private void tellSuccessor(List<ActionItem> actions) {
        Optional<Instant> quiet = call.use(Reminders.class).quietUntil(successor.id())
                .filter(until -> until.isAfter(call.now()));
        if (quiet.isPresent() && !Leaving.officers(call.record(), departure.councilId()).contains(successor.id())) {
            call.use(Reminders.class).ask(new Asked(departure.councilId(), successor.id(), DepartureReminder.KIND,
                    departure.id(), "yours", null, call.now()));
        } else {
            call.outbox().tell(departure.councilId(), successor.id(), new Showing.Once(card(actions)),
                    "departure:" + departure.id() + ":yours");
        }
    }

    private Card card(List<ActionItem> actions) {
        Card.Builder card = Card.titled(Content.words("departure.yours.title").with("name", gone.name()))
                .paragraph(Content.words(actions.isEmpty() ? "departure.yours.none" : "departure.yours")
                        .with("place", Asking.place(departure, call.record())))
                .entries(actions.stream().limit(MOST).map(action -> new Block.Entry(
                        Content.literal(action.number().printed()), Content.typed(action.text()),
                        List.of(Deadlines.of(action, call.record())))).toList());
        if (actions.size() > MOST) {
            card.paragraph(Content.words("departure.more").with("count", actions.size() - MOST));
        }
        RoundsAwaited.of(call.record(), call.council(), successor.id(), call.now()).stream().limit(MOST_BUTTONS)
                .forEach(one -> card.paragraph(Content.words("home.round").with("title", one.round().title())
                        .with("party", one.party().name()).with("until", one.until()))
                        .actions(List.of(Button.of(Content.words("home.button.answer"), "round.answer",
                                one.answering()))));
        return card.note(Content.words("departure.yours.note")).actions(List.of(
                Button.of(Content.words("departure.button.mine"), "me", Map.of("council", departure.councilId()))))
                .build();
    }

    private void tellRooms(Departure followed) {
        List<Content> labels = DepartureView.labels(followed, call.record());
        if (!labels.isEmpty()) {
            call.outbox().postEverywhere(departure.councilId(), new Showing.Once(Card.untitled()
                    .paragraph(Content.words("departure.room").with("name", gone.name())
                            .with("successor", successor.name())
                            .with("place", Asking.place(followed, call.record()))
                            .with("actions", Content.commas(labels)).with("count", labels.size()))
                    .build()), "departure:" + departure.id() + ":room");
        }
    }
}
