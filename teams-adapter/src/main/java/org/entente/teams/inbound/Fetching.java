package org.entente.teams.inbound;

import java.util.Optional;
import org.entente.core.delivery.LiveMessages;
import org.entente.core.delivery.Redrawing;
import org.entente.teams.render.LimitExceeded;
import org.entente.teams.render.TeamsCards;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards as they are now, for one reader: nothing is changed by asking for them. */
final class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final LiveMessages live;
    private final TeamsCards cards;

    Fetching(LiveMessages live, TeamsCards cards) {
        this.live = live;
        this.cards = cards;
    }

    /**
     * For a client that fetches the card of its reader, as an edit asked it to.
     *
     * @param message what the edit carried; only one of the same conversation is looked for
     */
    Given own(Activity activity, String message) {
        String pressed = activity.pressed();
        return card(activity, pressed == null ? activity.message(message) : pressed)
                .orElseGet(() -> Given.json(ResponseJson.message("")));
    }

    /** For a press that says nothing of ours. */
    Given stale(Activity activity) {
        return card(activity, activity.pressed())
                .orElseGet(() -> Given.json(ResponseJson.error("BadRequest", "not a card of this app")));
    }

    private Optional<Given> card(Activity activity, @Nullable String message) {
        Optional<Redrawing.Drawn> drawn = message == null ? Optional.empty()
                : activity.who().flatMap(who -> live.of(who, message));
        try {
            return drawn.map(now -> Given.json(ResponseJson.card(cards.message(now.card(), now.voice()))));
        } catch (LimitExceeded e) {
            LOG.error("a card cannot be sent: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
