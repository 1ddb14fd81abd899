package org.entente.core.handover;

import java.util.List;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Handing;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.consultation.Passing;
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
        Passing.over(call, gone.id(), successor);
        reminders();
        Departure followed = call.use(Departures.class).update(departure.followedBy(successor.id(), call.now(),
                actions.stream().map(ActionItem::id).toList()));
        call.audit("departure.followed", departure.id(), Fingerprint.of(gone.id(), successor.id()));
        call.outbox().refresh(DepartureView.NAME, departure.id());
        SuccessorTold.begin(followed, call.council(), call.record(), call.machineTime());
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
