package org.entente.slack.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cards as messages and as home pages. */
public final class SlackCards {

    private SlackCards() {}

    /** @throws LimitExceeded when the card is larger than one message can be */
    public static Rendered message(Card card, Voice voice) {
        String blocks = json(new CardBlocks(voice).of(card), SlackLimits.MESSAGE_BLOCKS);
        SlackLimits.within("bytes of a message", SlackLimits.MESSAGE_BYTES,
                blocks.getBytes(StandardCharsets.UTF_8).length);
        return new Rendered(blocks, notification(card, voice));
    }

    /**
     * The view of somebody's home page.
     *
     * @throws LimitExceeded when the card is larger than a home page can be
     */
    public static String home(Card card, Voice voice) {
        ObjectNode view = Json.typed("home");
        view.set("blocks", array(new CardBlocks(voice).of(card), SlackLimits.VIEW_BLOCKS));
        return Json.MAPPER.writeValueAsString(view);
    }

    /** The plain form, cut at a line when long: only a notification, the blocks below it are whole. */
    public static String notification(Card card, Voice voice) {
        String whole = PlainForm.of(card, voice).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        if (whole.length() <= SlackLimits.NOTIFICATION) {
            return whole;
        }
        int end = whole.lastIndexOf('\n', SlackLimits.NOTIFICATION - 2);
        return end > 0 ? whole.substring(0, end) + "\n…" : SlackLimits.shortened(SlackLimits.NOTIFICATION, whole);
    }

    private static String json(List<ObjectNode> blocks, int limit) {
        return Json.MAPPER.writeValueAsString(array(blocks, limit));
    }

    private static ArrayNode array(List<ObjectNode> blocks, int limit) {
        SlackLimits.within("blocks", limit, blocks.size());
        return Json.array().addAll(blocks);
    }
}
