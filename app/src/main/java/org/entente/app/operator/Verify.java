package org.entente.app.operator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.app.Settings;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.Inspection;
import org.entente.store.audit.AuditVerifier;
import org.entente.store.sql.SqlFailure;

/** Whether the record is as the bot wrote it: the file, and each council's chain of entries. */
final class Verify {

    private final Settings settings;
    private final Terminal terminal;

    Verify(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** @return whether everything holds */
    boolean run() {
        String url = settings.databaseUrl();
        if (url != null) {
            return postgres(url);
        }
        Path file = RecordFiles.record(settings, terminal);
        return file != null && told(file, terminal);
    }

    private boolean postgres(String url) {
        try (Inspection record = Inspection.at(url)) {
            boolean holds = holds(record, terminal);
            if (!holds) {
                terminal.say("operator.verify.instead.postgres");
            }
            return holds;
        } catch (LedgerUnavailable | SqlFailure e) {
            terminal.say("operator.record.unreadable.postgres", Map.of("why", RecordFiles.why(e)));
            return false;
        }
    }

    private static boolean told(Path file, Terminal terminal) {
        boolean holds = holds(file, terminal);
        if (!holds) {
            terminal.say("operator.verify.instead");
        }
        return holds;
    }

    /** Looks at a file that exists, and prints what it finds. @return whether everything in it holds */
    static boolean holds(Path file, Terminal terminal) {
        terminal.say("operator.verify.file", Map.of("file", RecordFiles.shown(file)));
        try (Inspection record = Inspection.of(file)) {
            return holds(record, terminal);
        } catch (LedgerUnavailable | SqlFailure e) {
            terminal.say("operator.record.unreadable", Map.of("why", RecordFiles.why(e)));
            return false;
        }
    }

    private static boolean holds(Inspection record, Terminal terminal) {
        List<String> damage = record.damage();
        damage.forEach(each -> terminal.say("operator.verify.damage", Map.of("what", each)));
        boolean whole = damage.isEmpty();
        List<Inspection.Council> councils = record.councils();
        if (councils.isEmpty()) {
            terminal.say("operator.verify.no.council");
        }
        for (Inspection.Council council : councils) {
            whole &= holds(council, record.verify(council), terminal);
        }
        return whole;
    }

    private static boolean holds(Inspection.Council council, AuditVerifier.Verdict verdict, Terminal terminal) {
        return switch (verdict) {
            case AuditVerifier.Whole(var head) when head.seq() == 0 -> {
                terminal.say("operator.verify.nothing.yet", Map.of("council", council.name()));
                yield true;
            }
            case AuditVerifier.Whole(var head) -> {
                terminal.say("operator.verify.whole",
                        Map.of("council", council.name(), "count", head.seq(), "trace", head.printed()));
                yield true;
            }
            case AuditVerifier.Broken broken -> {
                terminal.say("operator.verify.broken", Map.of("council", council.name(), "entry", broken.seq()));
                yield false;
            }
        };
    }
}
