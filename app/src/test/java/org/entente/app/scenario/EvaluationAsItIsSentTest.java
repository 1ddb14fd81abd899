package org.entente.app.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.app.Features;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.Reply;
import org.entente.core.people.Administrators;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.entente.slack.render.SlackCards;
import org.entente.slack.render.SlackForms;
import org.entente.teams.render.OpensForm;
import org.entente.teams.render.TeamsCards;
import org.entente.teams.render.TeamsForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The card that asks, the form and the results, as each platform is sent them in each language, letter by letter. The
 * scenario's judges have held each of them against the platforms' schemas by then.
 */
class EvaluationAsItIsSentTest {

    private static final TeamsCards TEAMS = new TeamsCards(
            OpensForm.by(new Features(Administrators.none(), Holidays.NONE).registry().all()));

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachIsSentAsItsGoldenFileSays(Language language) {
        try (CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"),
                RoomLanguages.only(language))) {
            played(council, language).forEach((what, json) -> GoldenCards.same(what.platform(),
                    "evaluation." + what.name() + "." + language.name().toLowerCase(Locale.ROOT), json));
        }
    }

    private record What(String platform, String name) {}

    private static Map<What, String> played(CouncilScenario council, Language language) {
        boolean english = language == Language.ENGLISH;
        List<Player> players = IntStream.rangeClosed(1, 6).mapToObj(n -> council.joins("Person " + n,
                n == 1 ? Role.SECRETARIAT : Role.MEMBER, Member.Office.NONE, Jurisdiction.ON, language)).toList();
        Player clerk = players.getFirst();
        clerk.says("/meeting schedule today at 11:30 p.m., virtual");
        clerk.says("/meeting start");
        players.forEach(player -> player.says("/meeting here"));
        clerk.says("/meeting next to be set");
        clerk.says("/meeting adjourn");
        Map<What, String> sent = new LinkedHashMap<>();
        draw("card", clerk.says("/council evaluation").card(), sent);
        draw(players.getLast().clicks(english ? "Answer" : "Répondre").reply(), sent);
        for (int i = 0; i < 5; i++) {
            players.get(i).clicks(english ? "Answer" : "Répondre")
                    .fills(english ? "Usefulness of the meeting" : "Utilité de la réunion", Integer.toString(i % 3 + 3))
                    .fills(english ? "Papers and presentations" : "Documents et présentations", "4")
                    .fills(english ? "What went well?" : "Qu’est-ce qui a bien fonctionné?",
                            i == 1 ? "The *order* of <items> & their papers" : "")
                    .submits();
        }
        council.clockPasses(Duration.ofDays(8));
        draw("results", clerk.says("/council evaluation results").card(), sent);
        return sent;
    }

    private static void draw(String name, CouncilScenario.Shown shown, Map<What, String> sent) {
        sent.put(new What("slack", name), SlackCards.message(shown.card(), shown.voice()).blocks());
        sent.put(new What("teams", name), TEAMS.message(shown.card(), shown.voice()).card());
    }

    private static void draw(Reply reply, Map<What, String> sent) {
        assertThat(reply).isInstanceOf(Reply.Dialog.class);
        Form form = ((Reply.Dialog) reply).form();
        Voice voice = Voice.in(reply.language());
        sent.put(new What("slack", "form"), SlackForms.modal(form, voice, CouncilScenario.ROOM));
        sent.put(new What("teams", "form"), TeamsForms.dialog(form, voice, CouncilScenario.ROOM));
    }
}
