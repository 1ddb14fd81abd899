package org.entente.teams.inbound;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Reply;
import org.entente.core.command.Workers;
import org.entente.core.delivery.Redrawing;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.teams.api.TeamsAnswers;
import org.entente.teams.render.LimitExceeded;
import org.entente.teams.render.Rendered;
import org.entente.teams.render.TeamsCards;
import org.entente.teams.render.TeamsForms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a reply reaches the one who asked. Nothing here is seen by anybody else. */
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final TeamsAnswers answers;
    private final TeamsCards cards;
    private final Function<Asked, Optional<Redrawing.Drawn>> pressed;
    private final Workers workers;

    /** @param pressed what the message that was pressed shows its reader now; empty when it is not live */
    Answering(TeamsAnswers answers, TeamsCards cards, Function<Asked, Optional<Redrawing.Drawn>> pressed,
            Workers workers) {
        this.answers = answers;
        this.cards = cards;
        this.pressed = pressed;
        this.workers = workers;
    }

    /** The response to the request. @param fresh the form that was sent, as it is opened for the first time */
    Given now(Asked asked, Reply reply, Supplier<Reply> fresh) {
        return switch (asked.back()) {
            case Asked.ToPress press -> Given.json(press(asked, press.own() || asked.where().direct(), reply));
            case Asked.ToOpening opening -> Given.json(opening(asked, reply));
            case Asked.ToForm form -> form(asked, form, reply, fresh);
            case Asked.ToMessage message -> afterwards(asked, reply);
            case Asked.ToHome home -> afterwards(asked, reply);
            case Asked.ToNobody nobody -> Given.NOTHING;
        };
    }

    /** The response while the work goes on. */
    Given soon(Asked asked, Language language) {
        Voice voice = voice(asked, language);
        return switch (asked.back()) {
            case Asked.ToPress press ->
                    Given.json(ResponseJson.message(TeamsCards.notification(AnswerCards.late(), voice)));
            case Asked.ToOpening opening -> Given.json(TeamsForms.message(AnswerCards.late(), voice));
            case Asked.ToForm form -> Given.json(TeamsForms.message(AnswerCards.late(), voice));
            case Asked.ToMessage message -> Given.NOTHING;
            case Asked.ToHome home -> Given.NOTHING;
            case Asked.ToNobody nobody -> Given.NOTHING;
        };
    }

    /** The answer after the response has gone. */
    void later(Asked asked, Reply reply) {
        Card card = card(reply);
        if (card != null) {
            send(asked, card, reply.language());
        }
    }

    private Given afterwards(Asked asked, Reply reply) {
        workers.execute(() -> later(asked, reply));
        return Given.NOTHING;
    }

    /** The reply as a card, or null when there is nothing to be said. A form is opened by a button. */
    private static @Nullable Card card(Reply reply) {
        return switch (reply) {
            case Reply.Nothing nothing -> null;
            case Reply.Shown(Card card, Language language) -> card;
            case Reply.Dialog(Form form, Language language) -> AnswerCards.opening(form, values -> true);
            case Reply.FieldErrors errors -> AnswerCards.of(errors);
        };
    }

    /**
     * A live card comes back as it is now, with the private words above it; a card that is theirs alone gives way to the
     * answer. Any other stays, and the answer is sent beside it: it may be live, but so new that we do not yet know its id.
     * So is an answer with buttons on a live card, for the next change of the card, for all, would take them away.
     */
    private String press(Asked asked, boolean own, Reply reply) {
        Card whole = card(reply);
        Voice reader = voice(asked, reply.language());
        Optional<Redrawing.Drawn> live = pressed.apply(asked);
        boolean beside = whole != null && (live.isPresent() ? offers(whole) : !own);
        if (beside) {
            workers.execute(() -> later(asked, reply));
        }
        Card said = beside ? null : whole;
        try {
            if (live.isPresent()) {
                Rendered now = said == null ? cards.message(live.get().card(), live.get().voice())
                        : cards.answered(said, reader, live.get().card(), live.get().voice());
                return ResponseJson.card(now);
            }
            return said == null ? ResponseJson.message("") : ResponseJson.card(cards.own(said, reader));
        } catch (LimitExceeded e) {
            LOG.error("an answer is sent as plain text: {}", e.getMessage());
            return ResponseJson.message(said == null ? "" : TeamsCards.notification(said, reader));
        }
    }

    private static boolean offers(Card card) {
        return card.blocks().stream().anyMatch(Block.Actions.class::isInstance);
    }

    private String opening(Asked asked, Reply reply) {
        if (reply instanceof Reply.Dialog(Form form, Language language)) {
            return dialog(form, voice(asked, language), asked.where().conversation());
        }
        Card card = card(reply);
        if (card != null && offers(card)) {
            // a window with words has no buttons
            workers.execute(() -> later(asked, reply));
        }
        // a response without words would leave an empty window
        return TeamsForms.message(card == null ? AnswerCards.late() : card, voice(asked, reply.language()));
    }

    private Given form(Asked asked, Asked.ToForm sent, Reply reply, Supplier<Reply> fresh) {
        return switch (reply) {
            case Reply.Nothing nothing -> Given.NOTHING;
            case Reply.Shown(Card card, Language language) -> {
                workers.execute(() -> send(asked, card, language));
                yield Given.NOTHING;
            }
            case Reply.Dialog(Form form, Language language) ->
                    Given.json(dialog(form, voice(asked, language), sent.conversation()));
            case Reply.FieldErrors errors ->
                    Given.json(corrected(sent, errors, voice(asked, errors.language()), fresh.get()));
        };
    }

    /** Says commands as they are typed where it was asked. */
    private static Voice voice(Asked asked, Language language) {
        return Voice.in(language).typing(Platform.TEAMS.typing(asked.where().direct()));
    }

    private static String dialog(Form form, Voice voice, @Nullable String conversation) {
        try {
            return TeamsForms.dialog(form, voice, conversation);
        } catch (LimitExceeded e) {
            LOG.error("a form cannot be sent: {}", e.getMessage());
            return TeamsForms.message(AnswerCards.tooLarge(), voice);
        }
    }

    private static String corrected(Asked.ToForm sent, Reply.FieldErrors errors, Voice voice, Reply fresh) {
        if (!(fresh instanceof Reply.Dialog(Form form, Language language))) {
            return TeamsForms.message(AnswerCards.of(errors), voice);
        }
        try {
            return TeamsForms.corrected(form, Map.copyOf(sent.typed()), errors.errors(), voice, sent.conversation());
        } catch (LimitExceeded e) {
            LOG.error("a form cannot be sent: {}", e.getMessage());
            return TeamsForms.message(AnswerCards.of(errors), voice);
        }
    }

    /** In the group where they asked, seen by them alone; or in their talk with the bot. */
    private void send(Asked asked, Card card, Language language) {
        String tenant = asked.where().workspace();
        String user = asked.who().user();
        Voice voice = voice(asked, language);
        String room = asked.back() instanceof Asked.ToForm form && form.conversation() != null ? form.conversation()
                : asked.thread();
        switch (asked.back()) {
            case Asked.ToNobody nobody -> LOG.debug("nobody asked");
            case Asked.ToHome home -> answers.home(tenant, user, card, voice);
            case Asked.ToMessage message -> whisper(asked, room, card, voice);
            case Asked.ToPress press -> whisper(asked, room, card, voice);
            case Asked.ToOpening opening -> whisper(asked, room, card, voice);
            case Asked.ToForm form -> whisper(asked, room, card, voice);
        }
    }

    private void whisper(Asked asked, @Nullable String room, Card card, Voice voice) {
        String tenant = asked.where().workspace();
        if (room == null || asked.where().direct()) {
            answers.tell(tenant, asked.who().user(), card, voice);
        } else {
            answers.whisper(tenant, room, asked.who().user(), card, voice);
        }
    }
}
