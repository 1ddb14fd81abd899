import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Viewing;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.*;
import org.entente.core.poll.Poll;
import org.entente.core.poll.PollView;
import org.entente.core.poll.Polls;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.store.Database;
import org.entente.store.Sealer;
import org.entente.store.audit.AuditVerifier;

/** B8: what a vote, the tally, the card, the close and the check of the audit chain cost as one poll grows. */
public class Growth {

    private static final int SAMPLE = 2_000;

    public static void main(String[] arguments) throws Exception {
        Wakeups nobody = new Wakeups() {
            @Override
            public void wake() {
            }

            @Override
            public void await(long millis) {
            }
        };
        System.out.printf("  %10s %12s %12s %12s %12s %14s%n", "votes", "vote us", "tally us", "card us", "close ms",
                "audit rows/s");
        for (int size : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            try (Database database = Database.inFolder(Path.of(arguments[0], "votes-" + size), nobody,
                    InstantSource.system())) {
                measure(database.ledger(), size);
            }
        }
    }

    private static void measure(Ledger ledger, int size) throws Exception {
        Instant now = Instant.now();
        Council council = new Council(Ids.next(now.toEpochMilli()), Bilingual.of("Bench", "Mesure"),
                Bilingual.of("B", "M"), Zone.of("America/Toronto"), RoomLanguages.ENGLISH, QuorumRule.none(),
                CouncilClock.real(), 0);
        String poll = Ids.next(now.toEpochMilli());
        List<Bilingual> options = List.of(Bilingual.of("A", "A"), Bilingual.of("B", "B"), Bilingual.of("C", "C"),
                Bilingual.of("D", "D"));
        ledger.change(tx -> {
            tx.use(Councils.class).add(council);
            tx.use(Polls.class).add(new Poll(poll, council.id(), null, null, Poll.Kind.SINGLE,
                    Bilingual.of("Question", "Question"), options, Poll.Names.SHOWN, "nobody", now, null, null, 0));
            tx.use(Boxes.class).open(new Box(poll, council.id(), poll, Box.Secrecy.NAMED, 4, 1, false, null, true),
                    List.of());
        });
        Sealer sealer = new Sealer(ledger);
        for (int from = 0; from < size; from += 1_000) {
            int first = from;
            ledger.change(tx -> {
                for (int i = first; i < first + 1_000; i++) {
                    tx.use(Boxes.class).cast(poll, "voter-" + i, List.of(i % 4), null, now);
                }
            });
            sealer.seal();
        }
        double vote = votes(ledger, poll, size, now);
        sealer.seal();
        double tally = each(200, () -> ledger.read(tx -> tx.use(Boxes.class).count(poll)));
        double card = each(200,
                () -> ledger.read(tx -> new PollView().show(poll, new Viewing(tx, council, now, null))));
        long began = System.nanoTime();
        ledger.write(tx -> tx.use(Boxes.class).close(poll));
        double close = (System.nanoTime() - began) / 1e6;
        sealer.seal();
        began = System.nanoTime();
        Object verdict = new AuditVerifier(ledger).verify(council.id(), null);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!(verdict instanceof AuditVerifier.Whole)) {
            throw new IllegalStateException("the chain is broken: " + verdict);
        }
        System.out.printf("  %10d %12.0f %12.0f %12.0f %12.1f %14.0f%n", size, vote, tally, card, close,
                (size + SAMPLE) / seconds);
    }

    /** One durable vote each, 16 at a time: microseconds of wall clock for each. */
    private static double votes(Ledger ledger, String poll, int size, Instant now) throws Exception {
        double[] rounds = new double[5];
        for (int round = 0; round < rounds.length; round++) {
            long began = System.nanoTime();
            try (var workers = Executors.newFixedThreadPool(16)) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < SAMPLE; i++) {
                    int voter = i;
                    int choice = (i + round) % 4;
                    all.add(workers.submit(() -> ledger.write(tx -> tx.use(Boxes.class).cast(poll,
                            "voter-" + voter * (size / 1_000) % size, List.of(choice), null, now))));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            }
            rounds[round] = (System.nanoTime() - began) / 1e3 / SAMPLE;
        }
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }

    private static double each(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (System.nanoTime() - began) / 1e3 / times;
    }
}
