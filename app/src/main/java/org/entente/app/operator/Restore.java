package org.entente.app.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.app.Settings;
import org.entente.store.Database;
import org.entente.store.Inspection;
import org.entente.store.secret.SecretKeys;

/** Puts a backup where the bot looks for its record. Nothing that is there is ever replaced. */
final class Restore {

    private final Settings settings;
    private final Terminal terminal;

    Restore(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** @return whether the backup is now the record */
    boolean run(Path backup) {
        if (settings.databaseUrl() != null) {
            terminal.say("operator.restore.postgres", Map.of("command", "pg_restore --exit-on-error --dbname="
                    + RecordFiles.DATABASE + " " + RecordFiles.quoted(backup)));
            return false;
        }
        Path record = settings.dataFolder().resolve(Database.FILE);
        if (!free(record) || !whole(backup)) {
            return false;
        }
        try {
            return brought(backup, record);
        } catch (IOException e) {
            terminal.say("operator.restore.failed",
                    Map.of("why", RecordFiles.why(e), "folder", RecordFiles.shown(settings.dataFolder())));
            return false;
        }
    }

    private boolean free(Path record) {
        Map<String, Object> where = Map.of("file", RecordFiles.shown(record), "folder",
                RecordFiles.shown(settings.dataFolder()));
        if (Files.exists(record)) {
            terminal.say(Inspection.inUse(record) ? "operator.restore.bot.runs" : "operator.restore.record.exists",
                    where);
            return false;
        }
        // left by a process whose file was taken away: SQLite would put what is in them into the backup
        if (Files.exists(RecordFiles.beside(record, "-wal")) || Files.exists(RecordFiles.beside(record, "-shm"))) {
            terminal.say("operator.restore.leftover", where);
            return false;
        }
        return true;
    }

    private boolean whole(Path backup) {
        Map<String, Object> file = Map.of("file", RecordFiles.shown(backup));
        if (!Files.isRegularFile(backup)) {
            terminal.say("operator.restore.no.file", file);
            return false;
        }
        // the newest of what was written would be missing
        if (Files.exists(RecordFiles.beside(backup, "-wal"))) {
            terminal.say("operator.restore.in.two.parts", file);
            return false;
        }
        return true;
    }

    /** Looked at where it will be used: a disk may spoil a file on its way. */
    private boolean brought(Path backup, Path record) throws IOException {
        Files.createDirectories(settings.dataFolder());
        Path brought = Files.createTempFile(settings.dataFolder(), "restored-", ".db");
        try {
            try (var bytes = Files.newInputStream(backup); var into = Files.newOutputStream(brought)) {
                bytes.transferTo(into);
            }
            RecordFiles.force(brought);
            if (!Verify.holds(brought, terminal)) {
                terminal.say("operator.restore.not.whole", Map.of("file", RecordFiles.shown(backup)));
                return false;
            }
            Files.move(brought, record);
        } finally {
            RecordFiles.delete(brought);
        }
        terminal.say("operator.restore.done", Map.of("file", RecordFiles.shown(record)));
        if (settings.secretKey() == null && !Files.exists(settings.dataFolder().resolve(SecretKeys.FILE))) {
            terminal.say("operator.restore.key", Map.of("folder", RecordFiles.shown(settings.dataFolder())));
        }
        return true;
    }
}
