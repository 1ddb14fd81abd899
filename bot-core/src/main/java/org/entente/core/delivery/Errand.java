package org.entente.core.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;

/** One delivery: drawn from the record, carried to the platform, and what came of it written down. */
final class Errand {

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(2);
    private static final int PARTS = 100;

    private final Ledger ledger;
    private final Drawing drawing;
    private final Map<Platform, Carrier> carriers;
    private final RateLimits limits;
    private final InstantSource clock;
    private final Faults faults = new Faults();

    Errand(Ledger ledger, Views views, Map<Platform, Carrier> carriers, RateLimits limits, InstantSource clock) {
        this.ledger = ledger;
        this.drawing = new Drawing(views, clock);
        this.carriers = carriers;
        this.limits = limits;
        this.clock = clock;
    }

    /** What is to be carried, drawn in one reading transaction. */
    private record Drawn(@Nullable Card card, boolean personal, Document.@Nullable Made file, Voice voice) {}

    void run(Deliveries.Delivery delivery) {
        Carrier carrier = carriers.get(delivery.address().platform());
        if (carrier == null) {
            write(delivery, new Carrier.Never("no such platform is connected", false));
            return;
        }
        List<Budget> budgets = carrier.budgets(delivery.address(), delivery.messageId());
        Duration wait = limits.take(budgets);
        if (wait.isPositive()) {
            ledger.change(tx -> tx.use(Deliveries.class).postpone(delivery, clock.instant().plus(wait)));
            return;
        }
        Drawn drawn = ledger.read(tx -> draw(tx, delivery));
        Carrier.Outcome outcome = carry(carrier, delivery, drawn);
        if (outcome instanceof Carrier.Later(Duration after, String reason) && after.isPositive()
                && !budgets.isEmpty()) {
            limits.spent(budgets.getLast(), after);
        }
        write(delivery, outcome);
    }

    private Drawn draw(Transaction tx, Deliveries.Delivery delivery) {
        Drawing.Look look = drawing.look(tx, delivery.councilId(), delivery.address());
        return switch (delivery.what()) {
            case Deliveries.Post(Showing showing) -> new Drawn(drawing.card(showing, look), false, null,
                    look.voice());
            case Deliveries.Edit(Showing.Live live) -> new Drawn(drawing.card(live, look),
                    drawing.personal(live, look.viewing()), null, look.voice());
            case Deliveries.FileOf(String document, String subject) -> new Drawn(null, false,
                    drawing.file(document, subject, look), look.voice());
        };
    }

    private static Carrier.Outcome carry(Carrier carrier, Deliveries.Delivery delivery, Drawn drawn) {
        Address address = delivery.address();
        if (drawn.file() != null) {
            return carrier.file(address, delivery.id(), drawn.file(), drawn.voice());
        }
        Card card = drawn.card();
        if (card == null) {
            throw new IllegalStateException("nothing drawn for " + delivery.id());
        }
        String messageId = delivery.messageId();
        if (messageId == null) {
            return carrier.post(address, card, drawn.voice());
        }
        return drawn.personal() ? carrier.updateForEach(address, messageId, card, drawn.voice())
                : carrier.update(address, messageId, card, drawn.voice());
    }

    private void write(Deliveries.Delivery delivery, Carrier.Outcome outcome) {
        boolean hopeless = faults.hopeless(delivery, outcome, clock.instant());
        ledger.change(tx -> {
            Deliveries deliveries = tx.use(Deliveries.class);
            switch (outcome) {
                case Carrier.Sent(String messageId) -> deliveries.delivered(delivery, messageId, clock.instant());
                case Carrier.SentToAll(String messageId, Duration after) ->
                        deliveries.onceMore(delivery, clock.instant(), clock.instant().plus(after));
                case Carrier.Later(Duration after, String reason) -> {
                    if (hopeless) {
                        deliveries.dead(delivery, reason, clock.instant());
                    } else {
                        deliveries.again(delivery, clock.instant().plus(pause(after, delivery)), reason);
                    }
                }
                case Carrier.Never(String reason, boolean closesRoom) -> {
                    deliveries.dead(delivery, reason, clock.instant());
                    if (closesRoom) {
                        close(tx, delivery.address(), reason);
                    }
                }
            }
        });
    }

    private void close(Transaction tx, Address address, String reason) {
        if (address.kind() == Address.Kind.ROOM) {
            LostRoom.close(tx, address.platform(), address.workspace(), address.target(), reason, clock.instant());
        } else {
            tx.use(Deliveries.class).closeAddress(address, reason, clock.instant());
        }
    }

    /** The platform's wish, or doubling from half a second; never all at once: each delivery has its own part more. */
    private static Duration pause(Duration wish, Deliveries.Delivery delivery) {
        if (wish.isPositive()) {
            return wish;
        }
        Duration backOff = Duration.ofMillis(500L << Math.min(delivery.attempts(), 11));
        Duration longest = backOff.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : backOff;
        int part = Math.floorMod((delivery.id() + delivery.attempts()).hashCode(), PARTS);
        return longest.plus(longest.dividedBy(2).multipliedBy(part).dividedBy(PARTS));
    }
}
