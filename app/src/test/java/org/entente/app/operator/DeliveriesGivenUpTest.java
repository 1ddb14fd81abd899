package org.entente.app.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.app.operator.Desk.Outcome;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Deliveries.Delivery;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.people.Room;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** An operator looks at what could not be delivered, and has it sent again. */
class DeliveriesGivenUpTest {

    private static final String ENGLISH = """
            NOT OK: 4 deliveries were given up.
            Nov 22, 2026, 10:03 a.m. EST, JC: a message (a person): the person has no account
            Nov 22, 2026, 10:02 a.m. EST, PSC: a file (Teams, a person): BotNotInConversationRoster
            Nov 22, 2026, 10:01 a.m. EST, JC: a change of a card (Slack, a channel): cant_update_message
            Nov 22, 2026, 10:00 a.m. EST, JC: a message (Slack, a channel): is_archived
            Put right what the lines say, then type ./entente undelivered retry: all of it is sent again.
            What is for a channel that is closed or an account that is gone will be given up again, for the same reason.
            """;
    private static final String FRENCH = """
            PROBLÈME : 4 envois ont été abandonnés.
            22 nov. 2026, 10 h 03 HNE, CM : un message (une personne) : la personne n’a pas de compte
            22 nov. 2026, 10 h 02 HNE, PSC : un fichier (Teams, une personne) : BotNotInConversationRoster
            22 nov. 2026, 10 h 01 HNE, CM : un changement de carte (Slack, un canal) : cant_update_message
            22 nov. 2026, 10 h HNE, CM : un message (Slack, un canal) : is_archived
            Corrigez ce que disent les lignes, puis tapez ./entente undelivered retry : tout sera renvoyé.
            Ce qui va à un canal fermé ou à un compte disparu sera abandonné de nouveau, pour la même raison.
            """;

    @TempDir
    Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private static Room room(String conversation) {
        return new Room("r" + conversation, "c", Platform.SLACK, "T1", conversation, RoomLanguages.BOTH, true);
    }

    private static Showing once() {
        return new Showing.Once(new Card(Content.literal("Secret matters"), List.of()));
    }

    private static List<Delivery> due(Database bot, Instant now) {
        return bot.ledger().write(tx -> {
            Deliveries deliveries = tx.use(Deliveries.class);
            return Stream.concat(deliveries.claimPosts(now, Duration.ofMinutes(1), 1_000).stream(),
                    deliveries.claimEdits(now, Duration.ofMinutes(1), 1_000).stream()).toList();
        });
    }

    private static void givenUp(Database bot, int minutes, String reason, Consumer<Outbox> enqueues) {
        Instant at = Desk.NOW.plus(Duration.ofMinutes(minutes));
        bot.ledger().change(tx -> enqueues.accept(tx.use(Outbox.class)));
        due(bot, at).forEach(each -> bot.ledger().change(tx -> tx.use(Deliveries.class).dead(each, reason, at)));
    }

    private static void messages(Database bot, int many) {
        givenUp(bot, 0, "is_archived", outbox -> {
            for (int i = 0; i < many; i++) {
                outbox.post(room("C" + i), once(), "k" + i);
            }
        });
    }

    /** One of each kind: a message, a change, a file, a message for somebody without an account. */
    private static void oneOfEach(Database bot) {
        Desk.fill(bot);
        bot.ledger().change(tx -> {
            ((Session) tx).update("update council set acronym_fr = 'CM' where id = 'c'");
            tx.use(Outbox.class).post(room("C9"), new Showing.Live("poll", "p1"), "poll");
        });
        due(bot, Desk.NOW).forEach(each -> bot.ledger()
                .change(tx -> tx.use(Deliveries.class).delivered(each, "m1", Desk.NOW)));
        messages(bot, 1);
        givenUp(bot, 1, "cant_update_message", outbox -> outbox.refresh("poll", "p1"));
        givenUp(bot, 2, "BotNotInConversationRoster", outbox -> outbox.hand("d",
                new Identity(Platform.TEAMS, "tenant", "29:1"), "record.docx", "r", "f"));
        givenUp(bot, 3, "", outbox -> outbox.tell("c", "nobody", once(), "t"));
    }

    private static String plain(Outcome outcome) {
        return outcome.said().replace('\u00a0', ' ');
    }

    @Test
    void eachIsALineWithWhenWhoseWhatWhereAndWhy() {
        try (Database bot = desk.bot()) {
            oneOfEach(bot);
            Outcome outcome = desk.type("undelivered");
            assertThat(plain(outcome)).isEqualTo(ENGLISH);
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(plain(desk.type(Language.FRENCH, "undelivered"))).isEqualTo(FRENCH);
        }
    }

    @Test
    void theBotThatRunsSendsWhatIsPutBack() {
        try (Database bot = desk.bot()) {
            oneOfEach(bot);
            assertThat(due(bot, Desk.NOW.plusSeconds(600))).isEmpty();
            Outcome outcome = desk.type("undelivered", "retry");
            assertThat(outcome.said()).isEqualTo("""
                    OK: 4 deliveries were put back. A bot that runs sends them within a moment; otherwise its next start does.
                    What is for a channel that is closed or an account that is gone will be given up again, for the same\
                     reason: ./entente undelivered shows it.
                    """);
            assertThat(outcome.code()).isZero();
            assertThat(due(bot, Desk.NOW.plusSeconds(600))).extracting(each -> each.address().target())
                    .containsExactlyInAnyOrder("C0", "C9", "29:1");
            assertThat(desk.type("undelivered").said()).contains("1 delivery was given up.").contains("has no account");
        }
    }

    @Test
    void theNextStartFindsWhatWasPutBack() {
        try (Database bot = desk.bot()) {
            oneOfEach(bot);
        }
        assertThat(plain(desk.type(Language.FRENCH, "undelivered", "retry"))).isEqualTo("""
                OK : 4 envois ont été remis en attente. Un robot qui fonctionne les envoie dans un instant; sinon, ce sera à\
                 son prochain démarrage.
                Ce qui va à un canal fermé ou à un compte disparu sera abandonné de nouveau, pour la même raison :\
                 ./entente undelivered le montre.
                """);
        try (Database bot = desk.bot()) {
            assertThat(due(bot, Desk.NOW)).hasSize(3);
        }
    }

    @Test
    void ofManyTheNewestAreShownAndAllAreCountedAndPutBack() {
        try (Database bot = desk.bot()) {
            Desk.fill(bot);
            messages(bot, 450);
            assertThat(desk.type("undelivered").said()).contains("450 deliveries were given up.\nThe newest 20:\n")
                    .satisfies(
                            said -> assertThat(said.lines().filter(line -> line.contains("is_archived"))).hasSize(20));
            assertThat(desk.type(Language.FRENCH, "undelivered").said()).contains("Les 20 plus récents");
            assertThat(desk.type("undelivered", "retry").said()).contains("450 deliveries were put back");
            assertThat(due(bot, Desk.NOW)).hasSize(450);
        }
    }

    @Test
    void whereNothingWasGivenUpThatIsSaid() {
        desk.withTwoCouncils();
        assertThat(desk.type("undelivered")).isEqualTo(desk.type("undelivered", "retry")).isEqualTo(
                new Outcome(0, "OK: nothing was given up. What is not sent yet waits its turn.\n"));
        assertThat(desk.type(Language.FRENCH, "undelivered").said()).contains("rien n’a été abandonné");
    }

    @Test
    void noContentAndNoAccountIsShown() {
        try (Database bot = desk.bot()) {
            oneOfEach(bot);
            assertThat(desk.type("undelivered").said()).doesNotContain("Secret", "29:1", "tenant", "T1", "C9",
                    "nobody");
        }
    }

    @Test
    void whatACouncilThatIsGoneWasToGetIsShownToo() {
        try (Database bot = desk.bot()) {
            messages(bot, 1);
            assertThat(plain(desk.type("undelivered"))).contains(" EST, c: a message (Slack, a channel): is_archived");
        }
    }

    @Test
    void lookingLeavesItDead() throws IOException {
        try (Database bot = desk.bot()) {
            oneOfEach(bot);
        }
        byte[] before = Files.readAllBytes(desk.record());
        desk.type("undelivered");
        assertThat(Files.readAllBytes(desk.record())).isEqualTo(before);
    }

    @Test
    void itIsTheSameInPostgres() {
        String url = Postgres.freshDatabase();
        desk.set("ENTENTE_DATABASE_URL", url);
        try (Database bot = Database.at(url, new LocalWakeups(), InstantSource.fixed(Desk.NOW))) {
            oneOfEach(bot);
            assertThat(plain(desk.type("undelivered"))).isEqualTo(ENGLISH);
            assertThat(plain(desk.type(Language.FRENCH, "undelivered"))).isEqualTo(FRENCH);
            assertThat(desk.type("undelivered", "retry").said()).contains("4 deliveries were put back");
            assertThat(due(bot, Desk.NOW)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"again", "Retry", "retry all", "motion"})
    void otherWordsAreNotUnderstoodAndNothingIsDone(String words) {
        try (Database bot = desk.bot()) {
            oneOfEach(bot);
            String[] typed = Stream.concat(Stream.of("undelivered"), Stream.of(words.split(" ", -1)))
                    .toArray(String[]::new);
            assertThat(desk.type(typed)).isEqualTo(new Outcome(2, "Type ./entente undelivered to see what was given up,"
                    + " or ./entente undelivered retry to have all of it sent again.\n"));
            assertThat(desk.type(Language.FRENCH, typed).said()).startsWith("Tapez ./entente undelivered pour voir");
            assertThat(due(bot, Desk.NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"undelivered", "undelivered retry"})
    void whereThereIsNoRecordNoneIsMade(String words) {
        Outcome outcome = desk.type(words.split(" ", -1));
        assertThat(outcome.said()).contains("There is no record yet").contains("ENTENTE_DATA_DIR");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(desk.data()).doesNotExist();
    }

    @Test
    void aFileThatIsNoRecordAndADatabaseThatDoesNotAnswerAreSaid() throws IOException {
        Files.createDirectories(desk.data());
        Files.writeString(desk.record(), "a shopping list, long enough to be taken for something".repeat(20));
        assertThat(desk.type("undelivered").said()).contains("NOT OK: this is not a record that can be read");
        Outcome outcome = desk.set("ENTENTE_DATABASE_URL", "postgresql://bot:hush-hush@127.0.0.1:1/entente")
                .type("undelivered", "retry");
        assertThat(outcome.said()).contains("NOT OK: the record cannot be read").doesNotContain("hush");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void whatCannotBePutBackIsSaid() {
        try (Database bot = desk.bot()) {
            oneOfEach(bot);
        }
        Loosely.run(desk.record(), "create trigger full before update on delivery begin"
                + " select raise(abort, 'no room'); end");
        Outcome outcome = desk.type("undelivered", "retry");
        assertThat(outcome.said()).contains("NOT OK: nothing was put back").contains("no room")
                .contains("type ./entente undelivered retry again");
        assertThat(outcome.code()).isEqualTo(1);
    }

    static Stream<String> ours() {
        return Reasons.OURS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatIsToldInOtherWordsIsWhatTheBotWritesDown(String reason) throws IOException {
        for (String module : List.of("store", "bot-core", "slack-adapter", "teams-adapter")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.readString(file).contains('"' + reason + '"')) {
                        return;
                    }
                }
            }
        }
        fail("nobody says: " + reason);
    }

    @Test
    void whatAPlatformSaysStaysOnOneLine() {
        assertThat(Reasons.shown("odd\r\n\u001b[2Jcode", Language.FRENCH)).isEqualTo("odd [2Jcode");
    }

    @ParameterizedTest
    @CsvSource({"America/Halifax, America/Halifax", "UTC, UTC", "Z, UTC", "GMT, UTC", "-05:00, UTC"})
    void timesAreThoseOfTheMachine(String machine, String zone) {
        assertThat(Terminal.zone(ZoneId.of(machine))).isEqualTo(Zone.of(zone));
    }
}
