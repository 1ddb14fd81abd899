package org.entente.core.delivery;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Identity;

/**
 * Draws a live message again for one reader who pressed something on it, or whose client asks for their own: their copy
 * may be old, and the one that all see is edited a moment later.
 */
public final class Redrawing implements LiveMessages {

    private final Ledger ledger;
    private final Drawing drawing;

    /** @param clock the machine's clock */
    public Redrawing(Ledger ledger, Views views, InstantSource clock) {
        this.ledger = ledger;
        this.drawing = new Drawing(views, clock);
    }

    /** What the message shows its reader now, in the languages of where it stands. */
    public record Drawn(Card card, Voice voice) {}

    @Override
    public Optional<Drawn> of(Identity reader, String messageId) {
        return ledger.read(
                tx -> tx.use(Deliveries.class).shown(reader.platform(), reader.workspace(), messageId).map(shown -> {
                    Drawing.Look look = drawing.look(tx, shown.councilId(), shown.address(), reader);
                    return new Drawn(drawing.card(shown.showing(), look), look.voice());
                }));
    }
}
