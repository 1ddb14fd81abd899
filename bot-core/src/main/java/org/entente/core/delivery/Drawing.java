package org.entente.core.delivery;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.people.Room;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** How what is shown at an address is drawn from the record: who looks, when, and in which languages. */
final class Drawing {

    private final Views views;
    private final InstantSource clock;

    Drawing(Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /** Who looks at an address, and how they are spoken to. */
    record Look(Viewing viewing, RoomLanguages languages, Voice voice, Accounts accounts) {}

    Look look(Transaction tx, String councilId, Address address) {
        Directory directory = tx.use(Directory.class);
        return look(tx, council(directory, councilId), address, reader(directory, address));
    }

    /** The same for one reader of a room, who alone gets it; somebody whom the record does not know sees what all see. */
    Look look(Transaction tx, String councilId, Address address, Identity reader) {
        Directory directory = tx.use(Directory.class);
        return look(tx, council(directory, councilId), address,
                directory.personOf(reader).map(Person::id).orElse(null));
    }

    private Look look(Transaction tx, Council council, Address address, @Nullable String reader) {
        Directory directory = tx.use(Directory.class);
        RoomLanguages languages = languages(directory, council, address, reader);
        Accounts accounts = new Accounts(directory, address.platform(), address.workspace());
        Voice voice = new Voice(languages, accounts)
                .typing(address.platform().typing(address.kind() != Address.Kind.ROOM));
        return new Look(new Viewing(tx, council, council.clock().at(clock.instant()), reader), languages, voice,
                accounts);
    }

    private static Council council(Directory directory, String councilId) {
        return directory.council(councilId).orElseThrow(() -> new IllegalStateException("no council " + councilId));
    }

    /** Whether single readers of what all see there would see more: see {@link View#personal}. */
    boolean personal(Showing.Live live, Viewing viewing) {
        return viewing.shared() && views.view(live.view()).personal(live.subject(), viewing);
    }

    /** The card; whoever is named on it is looked up now, for it is said after the record is closed. */
    Card card(Showing showing, Look look) {
        Card card = switch (showing) {
            case Showing.Live(String view, String subject) -> views.view(view).show(subject, look.viewing());
            case Showing.Once(Card once) -> once;
        };
        PlainForm.of(card, look.voice());
        look.accounts().close();
        return card;
    }

    Document.Made file(String document, String subject, Look look) {
        Document.Made made = views.document(document).make(subject, look.languages(), look.viewing());
        look.accounts().close();
        return made;
    }

    /** The only person who sees what is sent there, or null for a room. */
    private static @Nullable String reader(Directory directory, Address address) {
        return switch (address.kind()) {
            case ROOM -> null;
            case PERSON, HOME -> person(directory, address).map(Person::id).orElse(null);
        };
    }

    private static Optional<Person> person(Directory directory, Address address) {
        return directory.personOf(new Identity(address.platform(), address.workspace(), address.target()));
    }

    private static RoomLanguages languages(Directory directory, Council council, Address address,
            @Nullable String reader) {
        if (address.kind() == Address.Kind.ROOM) {
            return directory.rooms(council.id()).stream()
                    .filter(room -> room.is(address.platform(), address.workspace(), address.target()))
                    .map(Room::languages).findFirst().orElse(council.languages());
        }
        return reader == null ? council.languages()
                : directory.person(reader).map(Person::language).map(RoomLanguages::only)
                        .orElse(council.languages());
    }
}
