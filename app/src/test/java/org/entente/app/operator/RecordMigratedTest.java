package org.entente.app.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.entente.app.operator.Desk.Outcome;
import org.entente.core.ledger.Ledger;
import org.entente.core.text.Language;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator takes the record from SQLite to PostgreSQL. */
class RecordMigratedTest {

    @TempDir
    Path folder = Path.of("");

    private Desk desk = new Desk(folder);
    private String url = "";

    @BeforeEach
    void aRecordAndAnEmptyDatabase() {
        desk = new Desk(folder).withTwoCouncils();
        url = Postgres.freshDatabase();
        desk.set("ENTENTE_DATABASE_URL", url);
    }

    private static List<String> entries(Ledger ledger) {
        return ledger.read(tx -> ((Session) tx).list("select subject, seq from audit order by seq",
                row -> row.text(1) + " " + row.text(2)));
    }

    @Test
    void everythingIsThereAndTheBotGoesOnWithIt() {
        List<String> before;
        try (Database bot = desk.bot()) {
            before = entries(bot.ledger());
        }
        Outcome outcome = desk.type("migrate");
        assertThat(outcome.said()).containsPattern("OK: \\d+ rows in \\d+ tables; fingerprint [0-9a-f-]{29} in both")
                .contains("OK: JC: 10 entries, all whole").contains("Start the bot with ENTENTE_DATABASE_URL")
                .contains("secret.key stays in " + desk.data());
        assertThat(outcome.code()).isZero();
        try (Database bot = Database.at(url, new LocalWakeups(), InstantSource.fixed(Desk.NOW))) {
            assertThat(entries(bot.ledger())).isEqualTo(before);
            assertThat(bot.writable()).isTrue();
        }
        assertThat(desk.type("verify").said()).contains("OK: JC: 10 entries, all whole");
    }

    @Test
    void aDatabaseThatHoldsSomethingStaysAsItIs() {
        desk.type("migrate");
        Outcome outcome = desk.type("migrate");
        assertThat(outcome.said()).contains("holds something already").contains("Make an empty one");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aBotAtWorkIsToBeStoppedFirst() {
        try (Database bot = desk.bot()) {
            assertThat(bot.writable()).isTrue();
            assertThat(desk.type("migrate").said()).contains("the bot runs on " + desk.record());
        }
        assertThat(desk.type("migrate").code()).isZero();
    }

    @Test
    void whereItIsToGoMustBeSaid() {
        Outcome outcome = new Desk(folder).type(Language.FRENCH, "migrate");
        assertThat(outcome.said()).contains("donnez à ENTENTE_DATABASE_URL l’adresse");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aRecordMustBeThere() throws Exception {
        Files.delete(desk.record());
        assertThat(desk.type("migrate").said()).contains("There is no record yet");
        assertThat(desk.record()).doesNotExist();
    }

    @Test
    void aServerThatIsAwayIsNamedWithoutItsPassword() {
        Outcome outcome = desk.set("ENTENTE_DATABASE_URL", "postgresql://bot:hush-hush@127.0.0.1:1/entente")
                .type("migrate");
        assertThat(outcome.said()).contains("NOT OK: nothing was copied").contains("See that PostgreSQL runs")
                .doesNotContain("hush");
        assertThat(outcome.code()).isEqualTo(1);
    }
}
