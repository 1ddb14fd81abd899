package org.entente.core.delivery;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Directory;

/** Makes the file of an address that we gave out, from the record as it is now. */
public final class Downloads {

    private final Ledger ledger;
    private final Views views;
    private final InstantSource clock;

    /** @param clock the machine's clock */
    public Downloads(Ledger ledger, Views views, InstantSource clock) {
        this.ledger = ledger;
        this.views = views;
        this.clock = clock;
    }

    /** @return empty when there is no such file any more */
    public Optional<Document.Made> make(FileLinks.Wanted file) {
        return ledger.read(tx -> tx.use(Directory.class).council(file.councilId()).flatMap(council -> {
            Viewing viewing = new Viewing(tx, council, council.clock().at(clock.instant()), null);
            return made(file, viewing);
        }));
    }

    private Optional<Document.Made> made(FileLinks.Wanted file, Viewing viewing) {
        try {
            return Optional.of(views.document(file.document()).make(file.subject(), file.languages(), viewing));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
