import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Transaction;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Sweep;
import org.entente.core.schedule.Timetable;
import org.entente.store.Database;

/** B5: what a sweep costs for what is due, as what waits grows; each that is due asks for one reminder. */
public class Sweeping {

    private static final int DUE = 10_000;
    private static final int COUNCILS = 500;

    /** Asks, and looks again in three days. */
    private record Asking() implements Occasion {
        @Override
        public String kind() {
            return "action.due";
        }

        @Override
        public Instant come(Entry entry, Transaction record, Instant now) {
            record.use(Reminders.class).ask(new Asked(entry.councilId(), "person-" + entry.subject().hashCode() % 5_000,
                    "action", entry.subject(), "before", null, now));
            return now.plus(Duration.ofDays(3));
        }
    }

    public static void main(String[] arguments) {
        Wakeups nobody = new Wakeups() {
            @Override
            public void wake() {
            }

            @Override
            public void await(long millis) {
            }
        };
        System.out.printf("  %10s %8s %12s %14s%n", "open", "due", "due/s", "empty look us");
        for (int open : new int[] {10_000, 100_000, 1_000_000}) {
            try (Database database = Database.inFolder(Path.of(arguments[0], "open-" + open), nobody,
                    InstantSource.system())) {
                measure(database.ledger(), open);
            }
        }
    }

    private static void measure(Ledger ledger, int open) {
        Instant now = Instant.now();
        for (int from = 0; from < open; from += 5_000) {
            int first = from;
            ledger.change(tx -> {
                for (int i = first; i < Math.min(open, first + 5_000); i++) {
                    boolean due = i % (open / DUE) == 0;
                    tx.use(Timetable.class).set("council-" + i % COUNCILS, "action.due", "action-" + i,
                            due ? now.minusSeconds(60 + i % 60) : now.plus(Duration.ofHours(1 + i % 2_000)));
                }
            });
        }
        Sweep sweep = new Sweep(ledger, List.of(new Asking()));
        long began = System.nanoTime();
        int done = sweep.run(now);
        double seconds = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            sweep.run(now);
        }
        System.out.printf("  %10d %8d %12.0f %14.0f%n", open, done, done / seconds, (System.nanoTime() - began) / 200 / 1e3);
    }
}
