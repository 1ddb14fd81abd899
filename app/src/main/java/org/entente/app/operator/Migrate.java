package org.entente.app.operator;

import java.nio.file.Path;
import java.util.Map;
import org.entente.app.Settings;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.Inspection;
import org.entente.store.copy.RecordCopy;

/** Takes the record from SQLite to PostgreSQL: whole, or not at all. */
final class Migrate {

    private final Settings settings;
    private final Terminal terminal;

    Migrate(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** @return whether PostgreSQL now holds the record */
    boolean run() {
        String url = settings.databaseUrl();
        if (url == null) {
            terminal.say("operator.migrate.where");
            return false;
        }
        Path file = RecordFiles.record(settings, terminal);
        if (file == null) {
            return false;
        }
        Map<String, Object> record = Map.of("file", RecordFiles.shown(file));
        if (Inspection.inUse(file)) {
            terminal.say("operator.migrate.bot.runs", record);
            return false;
        }
        terminal.say("operator.migrate.begun", record);
        try {
            return told(RecordCopy.toPostgres(settings.dataFolder(), url), record);
        } catch (LedgerUnavailable e) {
            terminal.say("operator.migrate.failed", Map.of("why", RecordFiles.why(e)));
            return false;
        }
    }

    private boolean told(RecordCopy.Outcome outcome, Map<String, Object> record) {
        return switch (outcome) {
            case RecordCopy.NotEmpty(String table) -> {
                terminal.say("operator.migrate.not.empty", Map.of("table", table));
                yield false;
            }
            case RecordCopy.Differs(String before, String after) -> {
                terminal.say("operator.migrate.differs", Map.of("before", before, "after", after));
                yield false;
            }
            case RecordCopy.Copied(long rows, int tables, String fingerprint) -> {
                terminal.say("operator.migrate.done",
                        Map.of("rows", rows, "tables", tables, "fingerprint", fingerprint));
                boolean holds = new Verify(settings, terminal).run();
                terminal.say("operator.migrate.next", record);
                if (settings.secretKey() == null) {
                    terminal.say("operator.migrate.key",
                            Map.of("folder", RecordFiles.shown(settings.dataFolder())));
                }
                yield holds;
            }
        };
    }
}
