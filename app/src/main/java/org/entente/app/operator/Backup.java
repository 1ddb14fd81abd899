package org.entente.app.operator;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import org.entente.app.Settings;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.Inspection;
import org.entente.store.sql.SqlFailure;

/** A copy of the record that is whole, made while the bot goes on; looked at before it is called a copy. */
final class Backup {

    private final Settings settings;
    private final Terminal terminal;

    Backup(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** @param copy which nobody but its owner can read @return whether there is a copy that holds */
    boolean run(Path copy) {
        if (settings.databaseUrl() != null) {
            terminal.say("operator.backup.postgres", Map.of("command", "pg_dump --format=custom --file="
                    + RecordFiles.quoted(copy) + " --dbname=" + RecordFiles.DATABASE));
            return false;
        }
        Path record = RecordFiles.record(settings, terminal);
        if (record == null) {
            return false;
        }
        try {
            RecordFiles.makeEmpty(copy);
        } catch (FileAlreadyExistsException e) {
            terminal.say("operator.backup.exists", Map.of("file", RecordFiles.shown(copy)));
            return false;
        } catch (IOException e) {
            terminal.say("operator.backup.no.place", Map.of("file", RecordFiles.shown(copy)));
            return false;
        }
        return copied(record, copy) && held(copy);
    }

    private boolean copied(Path record, Path copy) {
        try (Inspection inspected = Inspection.of(record)) {
            inspected.backUp(copy);
            RecordFiles.force(copy);
            return true;
        } catch (LedgerUnavailable | SqlFailure | IOException e) {
            RecordFiles.delete(copy);
            terminal.say("operator.backup.failed", Map.of("why", RecordFiles.why(e)));
            return false;
        }
    }

    private boolean held(Path copy) {
        boolean holds = Verify.holds(copy, terminal);
        if (!holds) {
            terminal.say("operator.backup.not.whole", Map.of("file", RecordFiles.shown(copy)));
            return false;
        }
        terminal.say("operator.backup.done", Map.of("file", RecordFiles.shown(copy)));
        terminal.say(settings.secretKey() == null ? "operator.backup.key.file" : "operator.backup.key.variable");
        return true;
    }
}
