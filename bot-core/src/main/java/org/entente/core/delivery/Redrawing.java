package org.entente.core.delivery;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Platform;

/**
 * Draws a live message again for whoever pressed something on it: their copy may be old, and the one that all see is
 * edited a moment later.
 */
public final class Redrawing implements LiveMessages {

    private final Ledger ledger;
    private final Drawing drawing;

    /** @param clock the machine's clock */
    public Redrawing(Ledger ledger, Views views, InstantSource clock) {
        this.ledger = ledger;
        this.drawing = new Drawing(views, clock);
    }

    /** What the message shows now, in the languages of where it stands. */
    public record Drawn(Card card, Voice voice) {}

    @Override
    public Optional<Drawn> of(Platform platform, String workspace, String messageId) {
        return ledger.read(tx -> tx.use(Deliveries.class).shown(platform, workspace, messageId).map(shown -> {
            Drawing.Look look = drawing.look(tx, shown.councilId(), shown.address());
            return new Drawn(drawing.card(shown.showing(), look.viewing()), look.voice());
        }));
    }
}
