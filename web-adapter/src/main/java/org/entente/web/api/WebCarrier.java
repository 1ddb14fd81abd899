package org.entente.web.api;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Postbox;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** Lays what is said into the postbox, for there is no platform that would keep it. */
public final class WebCarrier implements Carrier {

    private final Ledger ledger;
    private final Arrivals arrivals;

    public WebCarrier(Ledger ledger, Arrivals arrivals) {
        this.ledger = ledger;
        this.arrivals = arrivals;
    }

    @Override
    public Platform platform() {
        return Platform.WEB;
    }

    /** A page of ours takes whatever comes. */
    @Override
    public List<Budget> budgets(Address address, @Nullable String messageId) {
        return List.of();
    }

    @Override
    public Outcome post(Address address, Card card, Voice voice) {
        return laid(postbox -> new Sent(postbox.post(address, card, RoomLanguages.of(voice.languages()))));
    }

    @Override
    public Outcome update(Address address, String messageId, Card card, Voice voice) {
        return laid(
                postbox -> postbox.change(messageId, card, RoomLanguages.of(voice.languages())) ? new Sent(messageId)
                        : new Never("no such message", false));
    }

    @Override
    public Outcome file(Address address, String offer, Document.Made file, Voice voice) {
        Card card = Card.untitled().paragraph(Content.strong(Content.literal(file.fileName()))).build();
        return laid(postbox -> new Sent(postbox.file(address, card, RoomLanguages.of(voice.languages()), file)));
    }

    private Outcome laid(Function<Postbox, Outcome> work) {
        try {
            Outcome outcome = ledger.write(tx -> work.apply(tx.use(Postbox.class)));
            arrivals.tell();
            return outcome;
        } catch (LedgerUnavailable e) {
            return new Later(Duration.ZERO, "the ledger is away");
        }
    }
}
