package org.entente.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.entente.app.clients.JavaProcess;
import org.entente.core.ledger.Transaction;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Sweep;
import org.entente.scheduler.Timekeeper;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.jspecify.annotations.Nullable;

/**
 * A node of a cluster, in a process of its own so that it can be killed. For everything that closes it writes down that
 * it did it, under the subject; were something closed twice, it would stand there twice.
 */
final class ClosingNode {

    static final String KIND = "closing";
    static final String READER = "everybody";

    private static final long GLANCE = 20;

    private final JavaProcess process;
    private final String name;
    private final Path log;

    ClosingNode(String name, String url, Path folder) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        this.process = new JavaProcess(ClosingNode.class, "128m", Map.of(), log, name, url);
    }

    String name() {
        return name;
    }

    /** Lets it run on for a moment; false when it ended by itself meanwhile. */
    boolean runs() {
        return !process.endsWithin(GLANCE);
    }

    /** What it has printed so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As kill -9 does: nothing is said, nothing is written to its end. */
    void killed() {
        process.killed();
    }

    /** The process itself. @param arguments its name and the URL of the database */
    public static void main(String[] arguments) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        try (Database database = Database.at(arguments[1], new LocalWakeups(), clock);
                Timekeeper keeper = Timekeeper.clustered(new Sweep(database.ledger(),
                        List.of(new Closing(arguments[0]))), clock, database.shared().orElseThrow())) {
            keeper.start();
            database.ledger().change(tx -> write(tx, arguments[0], arguments[0], clock.instant()));
            Thread.currentThread().join();
        }
    }

    private static void write(Transaction record, String subject, String name, Instant now) {
        record.use(Reminders.class).ask(new Asked("c", READER, KIND, subject, name + "/" + now, null, now));
    }

    /** @param name of the node that does it */
    private record Closing(String name) implements Occasion {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean exact() {
            return true;
        }

        @Override
        public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
            write(record, entry.subject(), name, machineNow);
            return null;
        }
    }
}
