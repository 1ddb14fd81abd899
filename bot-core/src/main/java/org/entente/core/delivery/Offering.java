package org.entente.core.delivery;

import java.time.InstantSource;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.text.RoomLanguages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what somebody was offered anew from the record, which alone knows what that was. */
public final class Offering implements Offers {

    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);

    private final Ledger ledger;
    private final Drawing drawing;

    /** @param clock the machine's clock */
    public Offering(Ledger ledger, Views views, InstantSource clock) {
        this.ledger = ledger;
        this.drawing = new Drawing(views, clock);
    }

    @Override
    public Offer of(Identity who, String offer) {
        try {
            return ledger.read(tx -> tx.use(Deliveries.class).handed(who, offer)
                    .map(handed -> handed.taken() ? new Taken() : make(tx, who, handed))
                    .orElseGet(() -> new Gone(drawn("common.file.gone", languages(tx, who)))));
        } catch (LedgerUnavailable e) {
            LOG.warn("the ledger is not available: {}", e.getMessage());
            return new NotNow(drawn("common.file.later", RoomLanguages.BOTH));
        }
    }

    private Offer make(Transaction tx, Identity who, Deliveries.Handed handed) {
        Address address = new Address(who.platform(), who.workspace(), Address.Kind.PERSON, who.user());
        Drawing.Look look = drawing.look(tx, handed.councilId(), address);
        try {
            return new Ready(drawing.file(handed.file().document(), handed.file().subject(), look),
                    drawn("common.file.later", look.languages()));
        } catch (IllegalArgumentException e) {
            LOG.warn("a file that was offered cannot be made any more: {}", handed.file().document());
            return new Gone(drawn("common.file.gone", look.languages()));
        }
    }

    private static RoomLanguages languages(Transaction tx, Identity who) {
        return tx.use(Directory.class).personOf(who).map(Person::language).map(RoomLanguages::only)
                .orElse(RoomLanguages.BOTH);
    }

    private static Redrawing.Drawn drawn(String words, RoomLanguages languages) {
        return new Redrawing.Drawn(Card.untitled().paragraph(Content.words(words)).build(),
                new Voice(languages, person -> null));
    }

    @Override
    public void settled(Identity who, String offer) {
        try {
            ledger.change(tx -> tx.use(Deliveries.class).taken(who, offer));
        } catch (LedgerUnavailable e) {
            LOG.warn("it is not noted that a file was taken: {}", e.getMessage());
        }
    }
}
