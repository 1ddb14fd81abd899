package org.entente.core.consultation;

import java.util.List;
import org.entente.core.delivery.View;

/** Every card of rounds that stays current. */
public final class RoundViews {

    private RoundViews() {}

    public static List<View> all() {
        return List.of(new BoardView(), new PartyView());
    }
}
