package org.entente.app.scenario;

import java.util.List;
import java.util.Locale;
import org.entente.core.card.PlainForm;
import org.entente.core.command.Invocation;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Redrawing;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Platform;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.slack.render.SlackCards;
import org.entente.teams.render.TeamsCards;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** One of the platforms on which a council of a scenario sits: its room there, and who sits in it. */
public final class Side {

    private final CouncilScenario scenario;
    private final FakePlatform platform;
    private final String workspace;
    private final String conversation;
    private int accounts;

    Side(CouncilScenario scenario, Platform platform, String workspace, String conversation) {
        this.scenario = scenario;
        this.platform = new FakePlatform(platform);
        this.workspace = workspace;
        this.conversation = conversation;
    }

    FakePlatform platform() {
        return platform;
    }

    public String workspace() {
        return workspace;
    }

    /** The platform's id of the council's room. */
    public String conversation() {
        return conversation;
    }

    /** An account as the platform calls it; Teams has others than Slack. */
    Identity identity(String name) {
        String account = platform.platform() == Platform.TEAMS ? "29:" + name : "U" + name.toUpperCase(Locale.ROOT);
        return new Identity(platform.platform(), workspace, account);
    }

    public Player coChair(String name, Jurisdiction jurisdiction) {
        Member.Office office = jurisdiction == Jurisdiction.FEDERAL ? Member.Office.FEDERAL_CO_CHAIR
                : Member.Office.PT_CO_CHAIR;
        return scenario.joins(this, name, Role.CO_CHAIR, office, jurisdiction, Language.ENGLISH);
    }

    public Player member(String name, Jurisdiction jurisdiction) {
        return member(name, jurisdiction, Language.ENGLISH);
    }

    public Player member(String name, Jurisdiction jurisdiction, Language language) {
        return scenario.joins(this, name, Role.MEMBER, Member.Office.NONE, jurisdiction, language);
    }

    public Player secretary(String name) {
        return scenario.joins(this, name, Role.SECRETARIAT, Member.Office.NONE, Jurisdiction.INSTITUTE,
                Language.ENGLISH);
    }

    /** An account of which the platform tells name and perhaps address, and which belongs to nobody yet. */
    public Player account(String name, @Nullable String email, Language language) {
        return new Player(scenario, "", identity(String.valueOf(++accounts)), language,
                new Invocation.Profile(name, email, null, false));
    }

    /** Some message in the room says this now. */
    public Side shows(String... words) {
        List<String> texts = room();
        for (String word : words) {
            assertThat(texts).as("messages in the room").anyMatch(text -> text.contains(word));
        }
        return this;
    }

    public Side doesNotShow(String... words) {
        List<String> texts = room();
        for (String word : words) {
            assertThat(texts).as("messages in the room").noneMatch(text -> text.contains(word));
        }
        return this;
    }

    /** The messages of the room as plain text, oldest first. */
    public List<String> room() {
        scenario.delivers();
        return standing();
    }

    /** Like {@link #room}, as it stands without anything more being delivered. */
    List<String> standing() {
        return platform.at(conversation).stream().map(FakePlatform.Message::whole).toList();
    }

    /** The messages of another room of this platform. */
    List<String> at(String other) {
        scenario.delivers();
        return platform.at(other).stream().map(FakePlatform.Message::whole).toList();
    }

    /** In how many messages of the whole platform this stands now, without anything more being delivered. */
    long everywhere(String words) {
        return platform.all().stream().filter(message -> message.whole().contains(words)).count();
    }

    /** What was said to an account by the bot alone, oldest first. */
    public List<String> direct(Player player) {
        scenario.delivers();
        return platform.at(player.identity().user()).stream().map(FakePlatform.Message::whole).toList();
    }

    /** The newest card of the room that says this. */
    CouncilScenario.Shown card(String words) {
        return card(conversation, words);
    }

    /** The newest card that the bot sent to an account alone and that says this. */
    CouncilScenario.Shown card(Player player, String words) {
        return card(player.identity().user(), words);
    }

    private CouncilScenario.Shown card(String where, String words) {
        scenario.delivers();
        return platform.at(where).reversed().stream().filter(m -> m.whole().contains(words)).findFirst()
                .map(m -> new CouncilScenario.Shown(m.card(), m.voice())).orElseThrow(
                        () -> new AssertionError("nothing there says '" + words + "': " + at(where)));
    }

    /** The newest card that a person was told alone and that says this. */
    CouncilScenario.Shown cardOf(Player player, String words) {
        scenario.delivers();
        return platform.at(player.identity().user()).reversed().stream().filter(m -> m.whole().contains(words))
                .findFirst().map(m -> new CouncilScenario.Shown(m.card(), m.voice())).orElseThrow();
    }

    /** The newest message of the room that says this, as this reader's client fetches it. */
    String fetched(Player reader, String words) {
        Redrawing.Drawn drawn = drawnFor(reader, words);
        return PlainForm.of(drawn.card(), drawn.voice());
    }

    Redrawing.Drawn drawnFor(Player reader, String words) {
        scenario.delivers();
        String id = platform.at(conversation).reversed().stream().filter(m -> m.whole().contains(words)).findFirst()
                .map(FakePlatform.Message::id).orElseThrow();
        return scenario.redrawing().of(reader.identity(), id).orElseThrow();
    }

    /** The newest card of the room that says this, as the platform is sent it. */
    String drawn(String words) {
        CouncilScenario.Shown shown = card(words);
        return platform.platform() == Platform.TEAMS
                ? new TeamsCards(button -> false).message(shown.card(), shown.voice()).card()
                : SlackCards.message(shown.card(), shown.voice()).blocks();
    }

    /** Every call is answered with this, until it {@link #isUp() is up} again. */
    public Side isDown(Carrier.Outcome answer) {
        platform.isDown(answer);
        return this;
    }

    /** Like {@link #isDown}, but so many calls still come through. */
    Side goesDownAfter(int calls, Carrier.Outcome answer) {
        platform.goesDownAfter(calls, answer);
        return this;
    }

    public Side isUp() {
        platform.isDown(null);
        return this;
    }

    /** The platform lets the bot into the room no longer, and has not said so. */
    public Side removesTheBot() {
        platform.removesTheBotFrom(conversation);
        return this;
    }

    /** How often the platform was called, whatever it answered. */
    public int calls() {
        return platform.calls();
    }
}
