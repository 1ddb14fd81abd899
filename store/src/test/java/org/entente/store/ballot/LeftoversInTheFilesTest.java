package org.entente.store.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.store.Database;
import org.entente.store.Housekeeping;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.entente.store.sqlite.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads the files of SQLite with other eyes than SQLite's. */
class LeftoversInTheFilesTest {

    private static final Instant NOW = Instant.parse("2018-11-02T15:00:00Z");
    private static final int VOTERS = 200;

    @TempDir
    private Path folder = Path.of("");

    /** Everything that lies in the folder, byte for byte. */
    private String bytes() {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void holdNeitherTheKeyNorTheRowsUnderItOnceTheyAreSwept() {
        try (Database database = Database.inFolder(folder, new LocalWakeups(), InstantSource.fixed(NOW))) {
            database.ledger().change(tx -> {
                tx.use(Boxes.class).open(new Box("b", "c", "m", Box.Secrecy.ANONYMOUS, 2, 1, false, null, true),
                        List.of());
                for (int voter = 0; voter < VOTERS; voter++) {
                    tx.use(Boxes.class).cast("b", "p" + voter, List.of(voter % 2), null, NOW);
                }
            });
            List<String> traces = new ArrayList<>(database.ledger().read(tx -> ((Session) tx)
                    .list("select voter from ballot union all select secret from box_key", row -> row.text(1))));
            assertThat(traces).hasSize(VOTERS + 1);
            // So that they lie in the main file too, and not only in the log.
            assertThat(((SqliteLedger) database.ledger()).emptyLog()).isTrue();
            database.ledger().change(tx -> tx.use(Boxes.class).close("b"));
            assertThat(bytes()).as("before they are swept").contains(traces);
            assertThat(new Housekeeping(database.ledger()).sweep()).isTrue();
            String after = bytes();
            assertThat(traces).noneMatch(after::contains);
        }
    }
}
