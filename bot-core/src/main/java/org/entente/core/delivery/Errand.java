package org.entente.core.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.people.Platform;
import org.entente.core.people.Room;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** One delivery: drawn from the record, carried to the platform, and what came of it written down. */
final class Errand {

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(15);
    private static final int MOST_ATTEMPTS = 20;
    private static final int PARTS = 100;

    private final Ledger ledger;
    private final Views views;
    private final Map<Platform, Carrier> carriers;
    private final RateLimits limits;
    private final InstantSource clock;

    Errand(Ledger ledger, Views views, Map<Platform, Carrier> carriers, RateLimits limits, InstantSource clock) {
        this.ledger = ledger;
        this.views = views;
        this.carriers = carriers;
        this.limits = limits;
        this.clock = clock;
    }

    /** What is to be carried, drawn in one reading transaction. */
    private record Drawn(@Nullable Card card, Document.@Nullable Made file, Voice voice) {}

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
        Directory directory = tx.use(Directory.class);
        Council council = directory.council(delivery.councilId())
                .orElseThrow(() -> new IllegalStateException("no council " + delivery.councilId()));
        String reader = reader(directory, delivery.address());
        Viewing viewing = new Viewing(tx, council, council.clock().at(clock.instant()), reader);
        RoomLanguages languages = languages(directory, council, delivery.address(), reader);
        Voice voice = new Voice(languages, personId -> directory.identityOf(personId, delivery.address().platform(),
                delivery.address().workspace()).orElse(null));
        return switch (delivery.what()) {
            case Deliveries.Post(Showing showing) -> new Drawn(card(showing, viewing), null, voice);
            case Deliveries.Edit(Showing.Live live) -> new Drawn(card(live, viewing), null, voice);
            case Deliveries.FileOf(String document, String subject) -> new Drawn(null,
                    views.document(document).make(subject, languages, viewing), voice);
        };
    }

    private Card card(Showing showing, Viewing viewing) {
        return switch (showing) {
            case Showing.Live(String view, String subject) -> views.view(view).show(subject, viewing);
            case Showing.Once(Card card) -> card;
        };
    }

    /** The only person who sees what is sent there, or null for a room. */
    private static @Nullable String reader(Directory directory, Address address) {
        return switch (address.kind()) {
            case ROOM -> null;
            case PERSON, HOME -> directory
                    .personOf(new Identity(address.platform(), address.workspace(), address.target())).map(Person::id)
                    .orElse(null);
        };
    }

    private static RoomLanguages languages(Directory directory, Council council, Address address,
            @Nullable String reader) {
        if (address.kind() == Address.Kind.ROOM) {
            return directory.rooms(council.id()).stream()
                    .filter(room -> room.platform() == address.platform()
                            && room.workspace().equals(address.workspace())
                            && room.conversation().equals(address.target()))
                    .map(Room::languages).findFirst().orElse(council.languages());
        }
        return reader == null ? council.languages()
                : directory.person(reader).map(Person::language).map(RoomLanguages::only)
                        .orElse(council.languages());
    }

    private static Carrier.Outcome carry(Carrier carrier, Deliveries.Delivery delivery, Drawn drawn) {
        Address address = delivery.address();
        if (drawn.file() != null) {
            return carrier.file(address, drawn.file(), drawn.voice());
        }
        Card card = drawn.card();
        if (card == null) {
            throw new IllegalStateException("nothing drawn for " + delivery.id());
        }
        return delivery.messageId() == null ? carrier.post(address, card, drawn.voice())
                : carrier.update(address, delivery.messageId(), card, drawn.voice());
    }

    private void write(Deliveries.Delivery delivery, Carrier.Outcome outcome) {
        ledger.change(tx -> {
            Deliveries deliveries = tx.use(Deliveries.class);
            switch (outcome) {
                case Carrier.Sent(String messageId) -> deliveries.delivered(delivery, messageId, clock.instant());
                case Carrier.Later(Duration after, String reason) -> {
                    if (delivery.attempts() + 1 >= MOST_ATTEMPTS) {
                        deliveries.dead(delivery, reason, clock.instant());
                    } else {
                        deliveries.again(delivery, clock.instant().plus(pause(after, delivery)), reason);
                    }
                }
                case Carrier.Never(String reason, boolean closesRoom) -> {
                    deliveries.dead(delivery, reason, clock.instant());
                    if (closesRoom) {
                        deliveries.closeAddress(delivery.address(), reason, clock.instant());
                    }
                }
            }
        });
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
