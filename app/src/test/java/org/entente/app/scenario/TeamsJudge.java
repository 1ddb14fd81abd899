package org.entente.app.scenario;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.app.Features;
import org.entente.core.card.Card;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.Reply;
import org.entente.core.people.Administrators;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.teams.TeamsSchemas;
import org.entente.teams.render.OpensForm;
import org.entente.teams.render.TeamsCards;
import org.entente.teams.render.TeamsForms;

/**
 * Draws whatever a scenario shows exactly as Teams would be sent it, in every language that it could be shown in and
 * with everybody mentioned, and fails where Teams would refuse it: so every scenario proves its cards and forms on both
 * platforms by the way.
 */
final class TeamsJudge {

    private static final TeamsCards CARDS = new TeamsCards(
            OpensForm.by(new Features(Administrators.none(), Holidays.NONE).registry().all()));
    /** What was accepted once is not judged again: many scenarios show the same. */
    private static final Set<String> ACCEPTED = ConcurrentHashMap.newKeySet();

    private TeamsJudge() {}

    /** What is delivered. */
    static void judge(Card card) {
        for (RoomLanguages languages : RoomLanguages.values()) {
            judge(card, new Voice(languages, id -> new Identity(Platform.TEAMS, "tenant", "29:" + id)));
        }
    }

    /** What is answered privately is in its reader's language: one or the other. */
    static void judge(Reply reply) {
        for (Language language : Language.values()) {
            Voice voice = Voice.in(language);
            switch (reply) {
                case Reply.Shown shown -> judge(shown.card(), voice);
                case Reply.Dialog dialog -> judge(dialog.form(), voice);
                case Reply.FieldErrors errors -> errors.errors().values().forEach(voice::plainText);
                case Reply.Nothing nothing -> {
                    // nothing is sent
                }
            }
        }
    }

    private static void judge(Card card, Voice voice) {
        String name = voice.plainLabel(card.title());
        accept("the card", name, voice, () -> CARDS.message(card, voice).card(), TeamsSchemas::wrongInCard);
    }

    private static void judge(Form form, Voice voice) {
        String name = form.command() + ": " + voice.plainLabel(form.title());
        accept("the form", name, voice, () -> TeamsForms.dialog(form, voice, CouncilScenario.ROOM),
                TeamsSchemas::wrongInDialog);
    }

    private static void accept(String what, String name, Voice voice, Supplier<String> drawing,
            Function<String, List<String>> judge) {
        String json;
        try {
            json = drawing.get();
        } catch (RuntimeException e) {
            throw new AssertionError("Teams cannot be sent " + what + " '" + name + "' in " + voice.languages() + ": "
                    + e.getMessage() + "; page it or shorten its words", e);
        }
        if (!ACCEPTED.contains(json)) {
            List<String> wrong = judge.apply(json);
            if (!wrong.isEmpty()) {
                throw new AssertionError("Teams would refuse " + what + " '" + name + "' in " + voice.languages() + ": "
                        + wrong + "\n" + json);
            }
            ACCEPTED.add(json);
        }
    }
}
