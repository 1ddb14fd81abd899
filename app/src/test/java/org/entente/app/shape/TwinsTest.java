package org.entente.app.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.text.Language;
import org.entente.slack.SlackSchemas;
import org.entente.slack.render.SlackCards;
import org.entente.slack.render.SlackForms;
import org.entente.teams.TeamsSchemas;
import org.entente.teams.render.TeamsCards;
import org.entente.teams.render.TeamsForms;
import org.entente.web.render.WebCards;
import org.entente.web.render.WebForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The two adapters are twins: who knows one finds their way in the other, and both show everything. */
class TwinsTest {

    private static final Content TEXT = Content.words("common.open.form");
    private static final List<Form.Option> OPTIONS = List.of(new Form.Option("a", TEXT), new Form.Option("b", TEXT));
    private static final List<Block> BLOCKS = List.of(new Block.Paragraph(TEXT), new Block.Heading(TEXT),
            new Block.Note(TEXT), new Block.Facts(List.of(new Block.Fact(TEXT, TEXT))),
            new Block.Entries(List.of(new Block.Entry(TEXT, TEXT, List.of(TEXT)))),
            new Block.Table(List.of(TEXT, TEXT), List.of(List.of(TEXT, TEXT))),
            new Block.Tally(List.of(new Block.Bar(TEXT, 2)), 3), new Block.Progress(TEXT, 1, 2), new Block.Divider(),
            new Block.Actions(List.of(Button.of(TEXT, "council.help", Map.of()))),
            new Block.Image(URI.create("https://example.org/image.png"), TEXT, TEXT));
    private static final List<Form.Kind> KINDS = List.of(new Form.Kind.Line(20), new Form.Kind.Lines(200),
            new Form.Kind.Number(0, 9), new Form.Kind.Date(), new Form.Kind.One(OPTIONS), new Form.Kind.Many(OPTIONS),
            new Form.Kind.Person(), new Form.Kind.People());

    /** The classes of an adapter below its root, with its platform's name taken out. */
    private static Set<String> roles(String module) {
        String name = Character.toUpperCase(module.charAt(0)) + module.substring(1);
        return Shape.CLASSES.stream().filter(type -> type.getPackageName().startsWith(Shape.ROOT + "." + module))
                .filter(type -> !type.getSimpleName().isEmpty() && !type.isInnerClass()
                        && !type.getName().contains("$"))
                .map(JavaClass::getName).map(each -> each.substring((Shape.ROOT + "." + module).length()))
                .map(each -> each.replace(name, "Platform")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothHaveTheSamePackages() {
        assertThat(packages("teams")).isEqualTo(packages("slack")).contains(".api", ".inbound", ".render");
    }

    /** A browser has no platform behind it: what proves, waits and retries elsewhere has no part there. */
    @Test
    void theBrowserHasTheSamePackagesAndItsShareOfTheRoles() {
        assertThat(packages("web")).isEqualTo(packages("slack"));
        assertThat(roles("web")).contains(".PlatformAdapter", ".PlatformSettings", ".api.PlatformCarrier",
                ".inbound.PlatformInbound", ".inbound.Answering", ".inbound.Asked", ".inbound.Desk",
                ".inbound.Translation", ".render.ActionValue", ".render.FormField", ".render.Markup",
                ".render.PlatformCards", ".render.PlatformForms");
    }

    private static Set<String> packages(String module) {
        return Shape.CLASSES.stream().map(JavaClass::getPackageName)
                .filter(each -> each.startsWith(Shape.ROOT + "." + module))
                .map(each -> each.substring((Shape.ROOT + "." + module).length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {".PlatformAdapter", ".PlatformManifest", ".PlatformSettings", ".api.PlatformAnswers",
            ".api.PlatformBudgets", ".api.PlatformCarrier", ".api.PlatformEndpoint", ".api.PlatformFailures",
            ".api.PlatformProfiles", ".api.PlatformTokens", ".api.PlatformWeb", ".inbound.Answering",
            ".inbound.Asked", ".inbound.Desk", ".inbound.Given", ".inbound.Happenings", ".inbound.PlatformInbound",
            ".inbound.PlatformServlet", ".inbound.PlatformText", ".inbound.ResponseJson", ".inbound.Translation",
            ".render.ActionValue", ".render.Buttons", ".render.FormField", ".render.FormMemory", ".render.Json",
            ".render.LimitExceeded", ".render.Lines", ".render.Markup", ".render.PlatformCards",
            ".render.PlatformForms", ".render.PlatformLimits", ".render.Rendered"})
    void bothHaveEveryRole(String role) {
        assertThat(roles("slack")).contains(role);
        assertThat(roles("teams")).contains(role);
    }

    /** Those of one only are known here; a new one is a role of both, or gets its reason. */
    @Test
    void whatOnlyOneHasIsItsPlatformsOwn() {
        Set<String> slack = roles("slack");
        Set<String> teams = roles("teams");
        assertThat(slack.stream().filter(each -> !teams.contains(each))).containsExactlyInAnyOrder(
                // talks are one call there; files go straight; answers go to an address; installed in many workspaces
                ".api.DirectTalks", ".api.Uploads", ".api.ResponseUrls", ".api.PlatformInstallations",
                ".inbound.InstallApp", ".inbound.InstallClient", ".inbound.InstallKeeping", ".inbound.InstallPages",
                ".inbound.InstallServlet", ".inbound.InstallStates", ".inbound.Removal",
                // signed forms, Bolt and its socket
                ".inbound.Signature", ".inbound.PercentCoding", ".inbound.BoltReception", ".inbound.SocketDoor",
                ".inbound.Clicks", ".inbound.FormValues", ".inbound.Afterwards", ".render.CardBlocks",
                // an answer names nobody there, so that many are given the very same
                ".inbound.Repeated");
        assertThat(teams.stream().filter(each -> !slack.contains(each))).containsExactlyInAnyOrder(
                // an app package has icons; ways back are learnt; files are agreed to
                ".PlatformIcons", ".api.PersonalTalks", ".api.Route", ".api.PlatformRoutes", ".api.PlatformFiles",
                ".api.PlatformMessage", ".api.Account", ".api.Courtesy", ".api.Refusal",
                // single readers fetch a card of their own
                ".api.Readers", ".inbound.Fetching",
                // who is asked about a file says later, to whatever machine
                ".inbound.Consents",
                // signed tokens, activities, one door
                ".inbound.TokenCheck", ".inbound.SigningKeys", ".inbound.Documents", ".inbound.Activity",
                ".inbound.Reception",
                // elements of Adaptive Cards
                ".render.CardBody", ".render.Grid", ".render.Mentioned", ".render.OpensForm", ".render.Refresh",
                ".render.Tone");
    }

    @Test
    void everyKindIsAmongThoseThatAreDrawn() {
        assertThat(BLOCKS.stream().map(Block::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Block.class.getPermittedSubclasses()));
        assertThat(KINDS.stream().map(Form.Kind::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Form.Kind.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfBlockIsDrawnByBoth(Language language) {
        for (Block block : BLOCKS) {
            Card card = new Card(TEXT, List.of(block, new Block.Paragraph(TEXT)));
            assertThat(SlackSchemas.wrongInBlocks(SlackCards.message(card, Voice.in(language)).blocks()))
                    .as("%s in Slack", block).isEmpty();
            assertThat(TeamsSchemas
                    .wrongInCard(new TeamsCards(button -> false).message(card, Voice.in(language)).card()))
                    .as("%s in Teams", block).isEmpty();
            assertThat(WebCards.card(card, Voice.in(language)).render()).as("%s in the browser", block)
                    .contains("<p><span class=\"said\">");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFieldIsDrawnByBoth(Language language) {
        for (Form.Kind kind : KINDS) {
            Form form = new Form(TEXT, null, "council.help", Map.of(),
                    List.of(new Form.Field("field", TEXT, null, kind, true, null, null)), TEXT);
            assertThat(SlackSchemas.wrongInView(SlackForms.modal(form, Voice.in(language), "C1")))
                    .as("%s in Slack", kind).isEmpty();
            assertThat(TeamsSchemas.wrongInDialog(TeamsForms.dialog(form, Voice.in(language), null)))
                    .as("%s in Teams", kind).isEmpty();
            assertThat(WebForms.dialog(form, Voice.in(language), "key").render()).as("%s in the browser", kind)
                    .contains("name=\"f.field\"", "id=\"error-f.field\"");
        }
    }
}
