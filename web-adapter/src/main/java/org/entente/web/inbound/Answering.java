package org.entente.web.inbound;

import org.entente.core.card.Voice;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Reply;
import org.entente.core.ledger.Ids;
import org.entente.web.render.ConsoleHtml;
import org.entente.web.render.WebForms;

/** How a reply reaches the page of the one who asked. Nothing here is seen by anybody else. */
final class Answering {

    private Answering() {}

    /** The part of the page that goes back; empty when there is nothing to be said. */
    static String html(Asked asked, Reply reply) {
        return switch (reply) {
            case Reply.Nothing nothing -> closing(asked);
            case Reply.Shown(var card, var language) -> ConsoleHtml.answer(card, language).render() + closing(asked);
            case Reply.Dialog(var form, var language) ->
                    WebForms.dialog(form, Voice.in(language), Ids.untimed()).render();
            case Reply.FieldErrors errors -> asked.form() && !asked.fields().isEmpty()
                    ? WebForms.errors(errors.errors(), asked.fields(), Voice.in(errors.language())).render()
                    : ConsoleHtml.answer(AnswerCards.of(errors), errors.language()).render();
        };
    }

    private static String closing(Asked asked) {
        return asked.form() ? ConsoleHtml.formClosed().render() : "";
    }
}
