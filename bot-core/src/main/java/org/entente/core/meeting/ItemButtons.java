package org.entente.core.meeting;

import java.util.List;
import org.entente.core.card.Button;

/** What other features offer on the item that is discussed (a motion, an action, a poll). Wired by app. */
@FunctionalInterface
public interface ItemButtons {

    List<Button> of(AgendaItem item);
}
