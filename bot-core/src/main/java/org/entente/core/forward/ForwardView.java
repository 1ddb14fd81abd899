package org.entente.core.forward;

import org.entente.core.card.Card;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;

/** The live card of a council's forward agenda; the subject is the council's id. */
public final class ForwardView implements View {

    public static final String NAME = "forward";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String councilId, Viewing viewing) {
        return ForwardCard.of(viewing.council(), viewing.record(), 0);
    }
}
