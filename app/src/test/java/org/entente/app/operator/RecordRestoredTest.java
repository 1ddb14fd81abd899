package org.entente.app.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.app.operator.Desk.Outcome;
import org.entente.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator puts a backup back. */
class RecordRestoredTest {

    @TempDir
    Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void aBackupAndAnEmptyPlace() throws IOException {
        desk = new Desk(folder);
        desk.withTwoCouncils().type("backup", "copy.db");
        Files.move(desk.data(), folder.resolve("lost"));
    }

    private Stream<String> inTheDataFolder() throws IOException {
        try (Stream<Path> files = Files.list(desk.data())) {
            return files.map(Path::getFileName).map(Path::toString).toList().stream();
        }
    }

    @Test
    @Tag("F19")
    void theBotGoesOnWithWhatTheBackupHolds() throws IOException {
        Outcome outcome = desk.type("restore", "copy.db");
        assertThat(outcome.said()).contains("OK: JC: 10 entries, all whole").contains("Put back: " + desk.record());
        assertThat(outcome.code()).isZero();
        assertThat(inTheDataFolder()).containsExactly(Database.FILE);
        try (Database bot = desk.bot()) {
            assertThat(bot.writable()).isTrue();
        }
        assertThat(desk.type("verify").said()).contains("OK: JC: 10 entries");
        assertThat(folder.resolve("copy.db")).exists();
    }

    @Test
    void theKeyThatIsMissingIsNamed() throws IOException {
        assertThat(desk.type("restore", "copy.db").said()).contains("put secret.key back into " + desk.data());
        Files.delete(desk.record());
        Files.writeString(desk.data().resolve("secret.key"), "0".repeat(64));
        assertThat(desk.type("restore", "copy.db").said()).doesNotContain("secret.key");
    }

    @Test
    void aRecordThatIsThereStays() {
        desk.type("restore", "copy.db");
        Outcome outcome = desk.type("restore", "copy.db");
        assertThat(outcome.said()).contains("there is a record already").contains("Move it out");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aBotAtWorkIsToBeStoppedFirst() throws IOException {
        try (Database bot = desk.bot()) {
            Desk.fill(bot);
            Outcome outcome = desk.type("restore", "copy.db");
            assertThat(outcome.said()).contains("the bot runs on " + desk.record());
            assertThat(outcome.code()).isEqualTo(1);
            Files.delete(desk.record());
            assertThat(desk.type("restore", "copy.db").said()).contains("parts of another record are left");
        }
    }

    @Test
    void aBackupThatDoesNotHoldIsNotPutBack() throws IOException {
        Loosely.run(folder.resolve("copy.db"), "update audit set subject = 'x' where seq = 4");
        Outcome outcome = desk.type("restore", "copy.db");
        assertThat(outcome.said()).contains("NOT OK: JC: entry 4").contains("Nothing was put back");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(inTheDataFolder()).isEmpty();
    }

    @Test
    void aFileThatIsNoBackupIsNotPutBack() throws IOException {
        Files.writeString(folder.resolve("list.txt"), "a shopping list".repeat(100));
        assertThat(desk.type("restore", "list.txt").said()).contains("not a record that can be read");
        assertThat(inTheDataFolder()).isEmpty();
        assertThat(desk.type("restore", "none.db").said()).contains("none.db is not there");
    }

    @Test
    void aFileWhoseNewestPartLiesBesideItIsNotPutBack() throws IOException {
        Files.writeString(folder.resolve("copy.db-wal"), "x");
        Outcome outcome = desk.type("restore", "copy.db");
        assertThat(outcome.said()).contains("only a part of a record");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(desk.data()).doesNotExist();
    }

    @Test
    void postgresIsFilledByItsOwnToolWhoseLineIsGivenWithoutThePassword() {
        Outcome outcome = desk.set("ENTENTE_DATABASE_URL", "postgresql://bot:hush-hush@127.0.0.1:1/entente")
                .type("restore", "copy.dump");
        assertThat(outcome.said()).contains("pg_restore --exit-on-error --dbname=\"${ENTENTE_DATABASE_URL#jdbc:}\" '"
                + folder + "/copy.dump'").doesNotContain("hush");
        assertThat(outcome.code()).isEqualTo(1);
    }
}
