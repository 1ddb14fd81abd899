package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cards as messages. */
public final class TeamsCards {

    static final String SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";
    static final String VERSION = "1.5";

    private final Predicate<Button> opensForm;

    /** @param opensForm which buttons open a form, see {@link OpensForm} */
    public TeamsCards(Predicate<Button> opensForm) {
        this.opensForm = opensForm;
    }

    /** @throws LimitExceeded when the card is larger than one message can be */
    public Rendered message(Card card, Voice voice) {
        return message(card, voice, null);
    }

    /**
     * The same for one reader alone. Their press on it comes back with that noted: only such a card may give way to an
     * answer.
     *
     * @throws LimitExceeded when the card is larger than one message can be
     */
    public Rendered own(Card card, Voice voice) {
        Rendered rendered = message(card, voice);
        JsonNode root = Json.MAPPER.readTree(rendered.card());
        ActionValue.own(root);
        String json = fitting(Json.MAPPER.writeValueAsString(root));
        TeamsLimits.within("bytes of a card", TeamsLimits.CARD_BYTES, TeamsLimits.size(json));
        return new Rendered(json, rendered.text());
    }

    /**
     * The same with a view of their own for some.
     *
     * @throws LimitExceeded when the card is larger than one message can be
     */
    public Rendered message(Card card, Voice voice, @Nullable Refresh refresh) {
        String text = notification(card, voice);
        String json = json(card, voice, refresh, text, true);
        if (refresh != null && TeamsLimits.size(json) > TeamsLimits.CARD_BYTES) {
            // the card comes before what single readers see more on it
            return message(card, voice, null);
        }
        if (TeamsLimits.size(json) > TeamsLimits.CARD_BYTES && hasTable(card)) {
            json = json(card, voice, refresh, text, false);
        }
        json = fitting(json);
        TeamsLimits.within("bytes of a card", TeamsLimits.CARD_BYTES, TeamsLimits.size(json));
        return new Rendered(json, text);
    }

    /**
     * A live card as it is now for one who pressed something on it, with the answer to that above it.
     *
     * @throws LimitExceeded when both are larger than one message can be
     */
    public Rendered answered(Card answer, Voice reader, Card card, Voice voice) {
        String text = notification(answer, reader);
        CardBody body = new CardBody(voice, opensForm, false);
        List<ObjectNode> elements = new ArrayList<>();
        elements.add(body.boxed(answer, reader, opensForm));
        elements.addAll(body.of(card));
        String json = fitting(json(root(voice, text), body, elements, Json.object()));
        TeamsLimits.within("bytes of a card", TeamsLimits.CARD_BYTES, TeamsLimits.size(json));
        return new Rendered(json, text);
    }

    /** What is too large goes without what clients need that cannot draw it: the same data and words once more. */
    private static String fitting(String json) {
        if (TeamsLimits.size(json) <= TeamsLimits.CARD_BYTES) {
            return json;
        }
        ObjectNode root = (ObjectNode) Json.MAPPER.readTree(json);
        for (JsonNode action : root.findParents("fallback")) {
            if (action instanceof ObjectNode node && "Action.Execute".equals(node.path("type").asString(""))) {
                node.remove("fallback");
            }
        }
        String shorter = Json.MAPPER.writeValueAsString(root);
        if (TeamsLimits.size(shorter) <= TeamsLimits.CARD_BYTES) {
            return shorter;
        }
        // what a client shows that cannot draw the card: its beginning rather than no card at all
        root.put("fallbackText", beginning(root.path("fallbackText").asString(""), TeamsLimits.SHORT_FALLBACK));
        return Json.MAPPER.writeValueAsString(root);
    }

    /** The plain form, cut at a line when long: only a notification, the card below it is whole. */
    public static String notification(Card card, Voice voice) {
        String whole = Markup.shown(PlainForm.of(card, voice));
        return beginning(whole, TeamsLimits.NOTIFICATION);
    }

    private static String beginning(String whole, int longest) {
        if (whole.length() <= longest) {
            return whole;
        }
        int end = whole.lastIndexOf('\n', longest - 2);
        return whole.substring(0, end > 0 ? end : whole.offsetByCodePoints(0, longest / 2)) + "\n…";
    }

    private String json(Card card, Voice voice, @Nullable Refresh refresh, String text, boolean grids) {
        CardBody body = new CardBody(voice, opensForm, grids);
        List<ObjectNode> elements = body.of(card);
        ObjectNode teams = Json.object();
        if (grids && hasTable(card)) {
            teams.put("width", "Full");
        }
        ObjectNode root = root(voice, text);
        if (refresh != null) {
            root.set("refresh", refresh.node());
        }
        return json(root, body, elements, teams);
    }

    /**
     * The whole of a card.
     *
     * @param body which made the elements, and knows whom they mention
     * @param teams what is for Teams alone, so far
     */
    private static String json(ObjectNode root, CardBody body, List<ObjectNode> elements, ObjectNode teams) {
        List<ObjectNode> mentions = body.mentions();
        if (!mentions.isEmpty()) {
            teams.set("entities", Json.array(mentions));
        }
        if (!teams.isEmpty()) {
            root.set("msteams", teams);
        }
        root.set("body", Json.array(elements));
        return Json.MAPPER.writeValueAsString(root);
    }

    /** @param text what a client shows that cannot draw the card */
    static ObjectNode root(Voice voice, String text) {
        ObjectNode root = Json.typed("AdaptiveCard").put("$schema", SCHEMA).put("version", VERSION);
        if (voice.languages().size() == 1) {
            // where both languages stand, each reader's client keeps its own
            root.put("lang", voice.languages().getFirst() == Language.FRENCH ? "fr" : "en");
        }
        return root.put("fallbackText", text);
    }

    private static boolean hasTable(Card card) {
        return card.blocks().stream().anyMatch(Block.Table.class::isInstance);
    }
}
