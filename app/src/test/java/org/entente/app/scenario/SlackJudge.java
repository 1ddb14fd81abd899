package org.entente.app.scenario;

import java.util.List;
import java.util.function.Supplier;
import org.entente.core.card.Card;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Address;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.slack.SlackSchemas;
import org.entente.slack.render.SlackCards;
import org.entente.slack.render.SlackForms;

/**
 * Draws whatever a scenario shows exactly as Slack would be sent it, in every language that it could be shown in, and
 * fails where Slack would refuse it: so every scenario of every feature proves its cards and forms by the way.
 */
final class SlackJudge {

    private SlackJudge() {}

    /** What is delivered: in its own voice (with mentions), and in all others that its address could have. */
    static void judge(Address address, Card card, Voice voice) {
        boolean home = address.kind() == Address.Kind.HOME;
        judge(card, voice, home);
        for (RoomLanguages languages : RoomLanguages.values()) {
            judge(card, new Voice(languages, id -> null), home);
        }
    }

    /** What is answered privately is in its reader's language: one or the other. */
    static void judge(Reply reply) {
        for (Language language : Language.values()) {
            switch (reply) {
                case Reply.Shown shown -> judge(shown.card(), Voice.in(language), false);
                case Reply.Dialog dialog -> judge(dialog.form(), Voice.in(language));
                case Reply.FieldErrors errors -> errors.errors().values().forEach(Voice.in(language)::plainText);
                case Reply.Nothing nothing -> {
                    // nothing is sent
                }
            }
        }
    }

    private static void judge(Card card, Voice voice, boolean home) {
        String name = voice.plainLabel(card.title());
        if (home) {
            String view = drawn("the page", name, voice, () -> SlackCards.home(card, voice));
            accept("the page", name, voice, view, SlackSchemas.wrongInView(view));
        } else {
            String blocks = drawn("the card", name, voice, () -> SlackCards.message(card, voice).blocks());
            accept("the card", name, voice, blocks, SlackSchemas.wrongInBlocks(blocks));
        }
    }

    private static void judge(Form form, Voice voice) {
        String name = form.command() + ": " + voice.plainLabel(form.title());
        String view = drawn("the form", name, voice, () -> SlackForms.modal(form, voice, CouncilScenario.ROOM));
        accept("the form", name, voice, view, SlackSchemas.wrongInView(view));
    }

    private static String drawn(String what, String name, Voice voice, Supplier<String> drawing) {
        try {
            return drawing.get();
        } catch (RuntimeException e) {
            throw new AssertionError("Slack cannot be sent " + what + " '" + name + "' in " + voice.languages()
                    + ": " + e.getMessage() + "; page it or shorten its words", e);
        }
    }

    private static void accept(String what, String name, Voice voice, String json, List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError("Slack would refuse " + what + " '" + name + "' in " + voice.languages() + ": "
                    + wrong + "\n" + json);
        }
    }
}
