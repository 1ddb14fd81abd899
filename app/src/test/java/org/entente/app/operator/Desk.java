package org.entente.app.operator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.ledger.AuditLog;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.entente.store.Database;
import org.entente.store.Sealer;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;

/** An operator at a terminal, in a folder, with a record that holds two councils. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Instant now = NOW;

    Desk(Path folder) {
        this.folder = folder;
        environment.put("ENTENTE_DATA_DIR", data().toString());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path record() {
        return data().resolve(Database.FILE);
    }

    Desk set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The machine's clock shows this. */
    Desk at(Instant shown) {
        now = shown;
        return this;
    }

    /** What came of a command. */
    record Outcome(int code, String said) {}

    Outcome type(String... words) {
        return type(Language.ENGLISH, words);
    }

    Outcome type(Language language, String... words) {
        var bytes = new ByteArrayOutputStream();
        int code = Operator.run(List.of(words), environment, folder,
                new Terminal(language, Zone.of("America/Toronto"),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8)),
                () -> now);
        return new Outcome(code, bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    /** The bot at work: it has the record open and has written to it. */
    Database bot() {
        return Database.inFolder(data(), new LocalWakeups(), InstantSource.fixed(NOW));
    }

    /** Two councils: one with ten entries in its audit log, one with none. The bot has stopped. */
    Desk withTwoCouncils() {
        try (Database bot = bot()) {
            fill(bot);
        }
        return this;
    }

    static void fill(Database bot) {
        bot.ledger().change(tx -> {
            for (String id : List.of("c", "d")) {
                ((Session) tx).update("insert into council (id, name_en, acronym_en, zone, languages, quorum, clock,"
                        + " version) values (?, ?, ?, 'America/Toronto', 'BOTH', '{}', '{}', 1)", id,
                        "Council " + id, id.equals("c") ? "JC" : "PSC");
            }
            for (int i = 1; i <= 10; i++) {
                tx.use(AuditLog.class).append("c", "motion.opened", "s" + i, null, "f", NOW);
            }
        });
        new Sealer(bot.ledger()).seal();
    }

    /** Somebody at work behind the bot's back. */
    void tamper(String sql) {
        try (Database bot = bot()) {
            bot.ledger().change(tx -> ((Session) tx).update(sql));
        }
    }
}
