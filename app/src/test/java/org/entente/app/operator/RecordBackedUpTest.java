package org.entente.app.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.entente.app.operator.Desk.Outcome;
import org.entente.core.text.Language;
import org.entente.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator makes a copy of the record. */
class RecordBackedUpTest {

    @TempDir
    Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    @Tag("F19")
    void theCopyIsWholeThoughTheBotIsAtWork() {
        try (Database bot = desk.bot()) {
            Desk.fill(bot);
            Outcome outcome = desk.type("backup", "copy.db");
            assertThat(outcome.said()).contains("OK: JC: 10 entries, all whole").contains("The backup is in "
                    + folder.resolve("copy.db")).contains("secret.key");
            assertThat(outcome.code()).isZero();
            assertThat(bot.writable()).isTrue();
        }
    }

    @Test
    void onlyItsOwnerReadsItAndNothingElseIsLeft() throws IOException {
        desk.withTwoCouncils().type("backup", "copy.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("copy.db"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("copy.db", "data");
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("copy.db"), "");
        Outcome outcome = desk.withTwoCouncils().type("backup", "copy.db");
        assertThat(outcome.said()).contains("exists, and nothing is overwritten");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(folder.resolve("copy.db")).isEmptyFile();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Outcome outcome = desk.withTwoCouncils().type("backup", "none/copy.db");
        assertThat(outcome.said()).contains("none/copy.db cannot be made");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aRecordThatDoesNotHoldGivesACopyThatDoesNot() {
        desk.withTwoCouncils().tamper("update audit set subject = 'x' where council_id = 'c' and seq = 4");
        Outcome outcome = desk.type("backup", "copy.db");
        assertThat(outcome.said()).contains("NOT OK: JC: entry 4").contains("do not rely on it")
                .doesNotContain("The backup is in");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoRecordLeavesNoCopy() throws IOException {
        Files.createDirectories(desk.data());
        Files.writeString(desk.record(), "a shopping list, long enough to be taken for something".repeat(20));
        Outcome outcome = desk.type("backup", "copy.db");
        assertThat(outcome.said()).contains("NOT OK: no copy was made");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(folder.resolve("copy.db")).doesNotExist();
    }

    @Test
    void whereThereIsNoRecordThereIsNoCopy() {
        assertThat(desk.type("backup", "copy.db").said()).contains("There is no record yet");
        assertThat(folder.resolve("copy.db")).doesNotExist();
    }

    @Test
    void aKeyThatIsSetIsTheOneToKeep() {
        assertThat(desk.withTwoCouncils().set("ENTENTE_SECRET_KEY", "0".repeat(64)).type("backup", "copy.db").said())
                .contains("keep ENTENTE_SECRET_KEY too").doesNotContain("0000");
    }

    @Test
    void postgresIsCopiedByItsOwnToolWhoseLineIsGivenWithoutThePassword() {
        Outcome outcome = desk.set("ENTENTE_DATABASE_URL", "postgresql://bot:hush-hush@127.0.0.1:1/entente")
                .type("backup", "l'an 1.dump");
        assertThat(outcome.said()).contains("pg_dump --format=custom --file='" + folder + "/l'\\''an 1.dump'"
                + " --dbname=\"${ENTENTE_DATABASE_URL#jdbc:}\"").doesNotContain("hush");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void withoutAFileOneIsAskedFor() {
        assertThat(desk.type("backup")).isEqualTo(new Outcome(2, "Name the file to write: ./entente backup FILE\n"));
        assertThat(desk.type(Language.FRENCH, "restore", "a", "b").said())
                .contains("Nommez la sauvegarde à remettre");
    }
}
