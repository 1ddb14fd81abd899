package org.entente.app.scenario;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.app.Features;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Reply;
import org.entente.core.people.Administrators;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.people.Setup;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.entente.slack.SlackManifest;
import org.entente.slack.SlackSchemas;
import org.entente.teams.TeamsManifest;
import org.entente.teams.TeamsSchemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every form that a command can open, and the manifest, are such as Slack takes; in both languages. */
class EveryFormAndManifestTest {

    private static final Collection<Command> COMMANDS = new Features(Administrators.none(), Holidays.NONE).registry()
            .all();

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player secretary = council.secretary("Secretary");
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player member = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void everyCommandThatCanBeFilledInOpensAFormThatSlackTakes() {
        council.ledger().change(tx -> tx.use(Setup.class).grant(secretary.id(), Instant.EPOCH));
        secretary.says("/meeting schedule 27 September 2018 at 8:30 mode in-person place Whitehorse");
        chair.says("/agenda add Adoption toolkit asks approval minutes 15");
        chair.says("/meeting start");
        List<String> without = new ArrayList<>();
        for (Command command : COMMANDS) {
            boolean fillable = !command.parameters().stream().allMatch(Parameter::hidden);
            if (fillable && !opensForm(command)) {
                without.add(command.key() + ": " + chair.answer());
            }
        }
        assertThat(without).as("commands that open no form, with what they answer").isEmpty();
    }

    /** The judge of every scenario looks at the form; here it is only made to open. */
    private boolean opensForm(Command command) {
        for (Player player : List.of(secretary, member, chair)) {
            if (player.presses(command.key(), Map.of("form", "1")).reply() instanceof Reply.Dialog) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theManifestForHttpIsSuchAsSlackTakes() {
        judge(SlackManifest.forHttp(COMMANDS, URI.create("https://council.example.org")));
    }

    @Test
    void theManifestForSocketModeIsSuchAsSlackTakes() {
        judge(SlackManifest.forSocketMode(COMMANDS));
    }

    @Test
    void thePackageForTeamsIsSuchAsTeamsTakes() {
        TeamsManifest manifest = new TeamsManifest(COMMANDS, "11111111-2222-3333-4444-555555555555",
                URI.create("https://council.example.org"));
        assertThat(TeamsSchemas.wrongInManifest(manifest.manifest())).isEmpty();
        assertThat(TeamsSchemas.wrongInLocalization(manifest.french())).isEmpty();
        assertThat(COMMANDS.stream().map(Command::key)).containsAll(TeamsManifest.OFFERED);
    }

    /** Slack takes at most fifty slash commands and ten shortcuts of one app. */
    private static void judge(String manifest) {
        assertThat(SlackSchemas.wrongInManifest(manifest)).isEmpty();
        JsonNode features = JsonMapper.builder().build().readTree(manifest).path("features");
        assertThat(features.path("slash_commands").size()).isBetween(1, 50);
        assertThat(features.path("shortcuts").size()).isBetween(1, 10);
    }
}
