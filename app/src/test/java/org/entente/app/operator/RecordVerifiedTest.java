package org.entente.app.operator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.app.operator.Desk.Outcome;
import org.entente.core.text.Language;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator asks whether the record is as the bot wrote it. */
class RecordVerifiedTest {

    @TempDir
    Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void aWholeRecordIsSaidToBeSoCouncilByCouncil() {
        Outcome outcome = desk.withTwoCouncils().type("verify");
        assertThat(outcome.said()).contains("OK: JC: 10 entries, all whole; trace 10-")
                .contains("OK: PSC: nothing has been entered yet.").doesNotContain("NOT OK");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aTerminalInFrenchReadsFrench() {
        assertThat(desk.withTwoCouncils().type(Language.FRENCH, "verify").said())
                .contains("OK\u00a0: JC\u00a0: 10 inscriptions, toutes intactes; trace 10-");
    }

    @Test
    void lookingChangesNothingAndLeavesNothingBehind() throws IOException {
        desk.withTwoCouncils();
        byte[] before = Files.readAllBytes(desk.record());
        desk.type("verify");
        assertThat(Files.readAllBytes(desk.record())).isEqualTo(before);
        try (Stream<Path> files = Files.list(desk.data())) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly(Database.FILE);
        }
    }

    @Test
    void theBotMayBeAtWork() {
        try (Database bot = desk.bot()) {
            Desk.fill(bot);
            assertThat(desk.type("verify").code()).isZero();
            assertThat(bot.writable()).isTrue();
        }
    }

    @Test
    @Tag("F20")
    void aChangedEntryIsNamedWithWhatToDo() {
        desk.withTwoCouncils().tamper("update audit set subject = 'x' where council_id = 'c' and seq = 4");
        Outcome outcome = desk.type("verify");
        assertThat(outcome.said()).contains("NOT OK: JC: entry 4 of the audit log").contains("./entente restore");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void theEntriesOfACouncilThatIsGoneAreLookedAtToo() {
        desk.withTwoCouncils().tamper("delete from council where id = 'c'");
        assertThat(desk.type("verify").said()).contains("OK: c: 10 entries");
        desk.tamper("update audit set subject = 'x' where council_id = 'c' and seq = 1");
        assertThat(desk.type("verify").said()).contains("NOT OK: c: entry 1");
    }

    @Test
    void aRowThatPointsToNothingIsDamage() {
        desk.withTwoCouncils().tamper("insert into council_spelling (council_id, spelling_key, spelling, printed)"
                + " values ('d', 'k', 's', true)");
        assertThat(desk.type("verify").code()).isZero();
        Loosely.run(desk.record(), "delete from council where id = 'd'");
        Outcome outcome = desk.type("verify");
        assertThat(outcome.said()).contains("NOT OK: the file is damaged: council_spelling -> council");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    @Tag("F20")
    void aFileWithAHoleIsDamaged() throws IOException {
        desk.withTwoCouncils();
        try (var channel = Files.newByteChannel(desk.record(), StandardOpenOption.WRITE)) {
            channel.position(channel.size() / 3);
            channel.write(ByteBuffer.wrap(new byte[40_000]));
        }
        Outcome outcome = desk.type("verify");
        assertThat(outcome.said()).contains("NOT OK:");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoRecordIsRefused() throws IOException {
        Files.createDirectories(desk.data());
        Files.writeString(desk.record(), "a shopping list, long enough to be taken for something".repeat(20));
        Outcome outcome = desk.type("verify");
        assertThat(outcome.said()).contains("NOT OK: this is not a record that can be read");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void whereThereIsNoRecordNoneIsMade() {
        Outcome outcome = desk.type("verify");
        assertThat(outcome.said()).contains("There is no record yet").contains("ENTENTE_DATA_DIR");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(desk.data()).doesNotExist();
    }

    @Test
    @Tag("F20")
    void aRecordInPostgresIsLookedAtAsWell() {
        String url = Postgres.freshDatabase();
        try (Database bot = Database.at(url, new LocalWakeups(), InstantSource.fixed(Desk.NOW))) {
            Desk.fill(bot);
            desk.set("ENTENTE_DATABASE_URL", url);
            assertThat(desk.type("verify").said()).contains("OK: JC: 10 entries").doesNotContain("NOT OK");
            bot.ledger().change(tx -> ((Session) tx).update("delete from audit where council_id = 'c' and seq = 6"));
        }
        Outcome outcome = desk.type("verify");
        assertThat(outcome.said()).contains("NOT OK: JC: entry 6").contains("dump of this database");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidWithoutItsPassword() {
        Outcome outcome = desk.set("ENTENTE_DATABASE_URL", "postgresql://bot:hush-hush@127.0.0.1:1/entente")
                .type("verify");
        assertThat(outcome.said()).contains("NOT OK: the record cannot be read").doesNotContain("hush");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"LANG, fr_CA.UTF-8, FRENCH", "LANG, fr, FRENCH", "LANG, fr.UTF-8, FRENCH", "LANG, en_CA.UTF-8, ENGLISH",
            "LANG, C, ENGLISH", "LC_ALL, fr_FR@euro, FRENCH", "LC_MESSAGES, fr_CA, FRENCH", "TERM, xterm, ENGLISH"})
    void theLanguageIsThatOfTheTerminal(String variable, String value, Language language) {
        assertThat(Terminal.language(Map.of(variable, value))).isEqualTo(language);
    }

    @Test
    void whatHoldsForAllGoesFirst() {
        assertThat(Terminal.language(Map.of("LC_ALL", "en_CA", "LANG", "fr_CA"))).isEqualTo(Language.ENGLISH);
        assertThat(Terminal.language(Map.of("LC_ALL", "", "LANG", "fr_CA"))).isEqualTo(Language.FRENCH);
    }
}
