package org.entente.app.clients;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.demo.LocalSlackWorkspace.Person;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Remembered;
import org.entente.core.people.Platform;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.slack.SlackAdapter;
import org.entente.slack.SlackSettings;
import org.entente.slack.api.SlackEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole adapter, by Socket Mode, before a member's eyes: what it sends can be read, pressed and filled in. */
class AdapterInALocalSlackTest {

    private static final Address ROOM = new Address(Platform.SLACK, LocalSlackWorkspace.TEAM, Address.Kind.ROOM,
            "C01COUNCIL");
    private static final Voice VOICE = new Voice(RoomLanguages.BOTH, id -> null);

    private final BlockingQueue<Invocation> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    private Reply core(Invocation invocation) {
        asked.add(invocation);
        Reply reply = replies.poll();
        return reply == null ? new Reply.Nothing(Language.FRENCH) : reply;
    }

    private Input next() throws InterruptedException {
        Invocation invocation = asked.poll(10, TimeUnit.SECONDS);
        if (invocation == null) {
            throw new AssertionError("nothing came in");
        }
        assertThat(invocation.spoken()).isEqualTo(Language.FRENCH);
        return invocation.input();
    }

    @Test
    void isReadPressedAndFilledIn() throws Exception {
        try (LocalSlack slack = LocalSlack.start(workspace());
                SlackAdapter adapter = SlackAdapter.of(settings(slack.address())).orElseThrow();
                Browser page = Browser.at(slack.address())) {
            adapter.receive(this::core, who -> false, Remembered.NONE, InstantSource.system());
            page.actAs("Membre du Québec");

            assertThat(adapter.carrier().post(ROOM, card(), VOICE)).isInstanceOf(Carrier.Sent.class);
            page.sees("Online & by phone / En ligne et par téléphone");
            page.sees("*bold* <!channel> stays text");

            replies.add(new Reply.Dialog(form(), Language.FRENCH));
            page.clicks("Choice A / Choix A");
            assertThat(next()).isEqualTo(new Input.Pressed("poll.answer", Map.of("choice", "a")));
            page.fills("Quoi", "Publier la trousse & l’annexe").submits();
            assertThat(next()).isEqualTo(new Input.Submitted("action.add",
                    Map.of("meeting", "m1", "what", "Publier la trousse & l’annexe", "kind", "k1")));
            page.seesNoForm();

            replies.add(new Reply.Shown(Card.titled(Content.literal("Aide")).build(), Language.FRENCH));
            page.types("/sondage aide");
            assertThat(next()).isEqualTo(new Input.Typed(Area.POLL, "aide"));
            page.sees("Aide");

            Document.Made file = new Document.Made("record.txt", "text/plain",
                    "Décisions".getBytes(StandardCharsets.UTF_8));
            assertThat(adapter.carrier().file(ROOM, "", file, VOICE)).isInstanceOf(Carrier.Sent.class);
            page.sees("record.txt").seesNothingUnknown();
        }
    }

    private static SlackSettings settings(URI slack) {
        return new SlackSettings.Socket(LocalSlackWorkspace.BOT_TOKEN, LocalSlackWorkspace.APP_TOKEN,
                SlackEndpoint.of(slack.toString()));
    }

    private static LocalSlackWorkspace workspace() {
        return LocalSlackWorkspace.named("Council")
                .with(new Person("U01QUEBEC", "quebec", "Membre du Québec", "qc@example.org", "America/Toronto",
                        "fr-CA"))
                .withRoom("C01COUNCIL", "council");
    }

    private static Content both(String english, String french) {
        return Content.typed(Bilingual.of(english, french));
    }

    private static Card card() {
        return Card.titled(both("Where do we meet?", "Où siégeons-nous?"))
                .paragraph(Content.literal("*bold* <!channel> stays text"))
                .add(new Block.Tally(List.of(new Block.Bar(both("In Winnipeg", "À Winnipeg"), 12),
                        new Block.Bar(both("Online & by phone", "En ligne et par téléphone"), 8)), 20))
                .actions(List.of(Button.of(both("Choice A", "Choix A"), "poll.answer", Map.of("choice", "a"))))
                .build();
    }

    private static Form form() {
        return new Form(both("New action", "Nouveau suivi"), null, "action.add", Map.of("meeting", "m1"),
                List.of(new Form.Field("what", both("What", "Quoi"), null, new Form.Kind.Lines(500), true, null, null),
                        new Form.Field("kind", both("Kind", "Genre"), null,
                                new Form.Kind.One(List.of(new Form.Option("k1", both("One", "Un")))), true, "k1",
                                null)),
                both("Send", "Envoyer"));
    }
}
