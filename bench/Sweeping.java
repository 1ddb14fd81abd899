import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.app.Bot;
import org.entente.app.Features;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Content;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Viewing;
import org.entente.core.delivery.Wakeups;
import org.entente.core.digest.Telling;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.*;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminder;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Holidays;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Sweep;
import org.entente.core.schedule.Timetable;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.store.Database;
import org.entente.store.delivery.LocalRateLimits;

/**
 * B5: what is due within one minute, as what waits besides it grows. Each that is due asks for a reminder, and each
 * reminder is told: a message in the outbox. A look every two seconds, as the scheduler has it, while members answer a
 * poll of the same bot. Usage: Sweeping FOLDER sqlite|postgres DUE SECONDS OPEN...
 */
public class Sweeping {

    private static final int COUNCILS = 500;
    private static final int VOTERS = 200;
    private static final int CLIENTS = 4;
    private static final long BETWEEN_ANSWERS = 10;
    private static final long BETWEEN_LOOKS = 2_000;
    private static final Zone TORONTO = Zone.of("America/Toronto");
    /** Ten in the morning of a Monday in Toronto: nobody's reminder has to wait for working hours. */
    private static final Instant MORNING = Instant.parse("2026-11-23T15:00:00Z");
    private static final long BEGAN = System.nanoTime();
    private static final InstantSource CLOCK = () -> MORNING.plusNanos(System.nanoTime() - BEGAN);

    /** Asks whose it is, and looks again in three days. */
    private record Asking() implements Occasion {
        @Override
        public String kind() {
            return "bench.due";
        }

        @Override
        public Instant come(Entry entry, Transaction record, Instant now) {
            record.use(Reminders.class).ask(new Asked(entry.councilId(), "person-" + entry.subject().split("-")[1],
                    "bench", entry.subject(), "before", null, now));
            return now.plus(Duration.ofDays(3));
        }
    }

    /** There is always something left to do. */
    private record Always() implements Reminder {
        @Override
        public String kind() {
            return "bench";
        }

        @Override
        public Optional<Line> line(String subject, String personId, Viewing viewing) {
            return Optional.of(new Line(Content.literal(subject), Content.literal("due"), List.of()));
        }
    }

    private record Nobody() implements Wakeups {
        @Override
        public void wake() {
        }

        @Override
        public void await(long millis) {
        }
    }

    public static void main(String[] arguments) throws Exception {
        int due = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        System.out.printf("  %-9s %9s %7s %9s %13s %14s %18s %18s %16s%n", arguments[1], "open", "due", "told/s",
                "latest told s", "empty look us", "answer p99 before", "answer p99 during", "MB before/after");
        for (String open : Arrays.asList(arguments).subList(4, arguments.length)) {
            Path folder = Path.of(arguments[0], arguments[1] + "-" + open);
            if (arguments[1].equals("postgres")) {
                try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder)
                        .setServerConfig("shared_buffers", "512MB").start();
                        Database database = Database.at(server.getJdbcUrl("postgres", "postgres"), new Nobody(), CLOCK)) {
                    measure(database, Integer.parseInt(open), due, seconds);
                }
            } else {
                try (Database database = Database.inFolder(Files.createDirectories(folder), new Nobody(), CLOCK)) {
                    measure(database, Integer.parseInt(open), due, seconds);
                }
            }
        }
        System.exit(0);
    }

    private static void measure(Database database, int open, int due, int seconds) throws Exception {
        Features features = new Features(Administrators.none(), Holidays.NONE);
        Bot bot = new Bot(database.ledger(), features, List.of(), new LocalRateLimits(CLOCK), new Nobody(), CLOCK);
        Sweep sweep = new Sweep(bot.ledger(), List.of(new Asking(), new Telling(List.of(new Always()), Holidays.NONE)));
        people(database.ledger(), due);
        String poll = poll(database.ledger());
        waits(database.ledger(), open);
        Members members = new Members(bot, poll);
        members.answers(5);
        long before = members.answers(10);
        long memory = memory();
        Instant first = CLOCK.instant().plusSeconds(3);
        fill(database.ledger(), "due", due, i -> first.plusMillis(i * 1_000L * seconds / due));
        long told = told(database.ledger());
        ExecutorService looking = Executors.newSingleThreadExecutor();
        Future<double[]> looks = looking.submit(() -> looks(sweep, first, due, seconds));
        long during = members.answers(seconds + 3);
        double[] looked = looks.get();
        looking.shutdown();
        long messages = told(database.ledger()) - told;
        if (messages != due) {
            throw new IllegalStateException(messages + " of " + due + " were told");
        }
        if (count(database.ledger(), "ballot where box_id = '" + poll + "'") == 0) {
            throw new IllegalStateException("the members were refused");
        }
        long began = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            sweep.run(CLOCK.instant());
        }
        System.out.printf("  %-9s %9d %7d %9.0f %13.1f %14.0f %15.1f ms %15.1f ms %11d/%d%n", "", open, due,
                due / looked[0], looked[1], (System.nanoTime() - began) / 200 / 1e3, before / 1e6, during / 1e6, memory,
                memory());
    }

    /** Looks as the scheduler does until everything is done: seconds spent at it, and how late the latest was told. */
    private static double[] looks(Sweep sweep, Instant first, int due, int seconds) throws InterruptedException {
        int left = 2 * due;
        double busy = 0;
        double latest = 0;
        Instant seen = first;
        while (left > 0) {
            long began = System.nanoTime();
            Instant now = CLOCK.instant();
            int done = sweep.run(now);
            left -= done;
            busy += done == 0 ? 0 : (System.nanoTime() - began) / 1e9;
            // Whatever fell due since the last look is told by now.
            latest = done == 0 ? latest : Math.max(latest, Duration.between(seen, CLOCK.instant()).toMillis() / 1e3);
            seen = now.isAfter(first) ? now : first;
            long rest = BETWEEN_LOOKS - (System.nanoTime() - began) / 1_000_000;
            if (left > 0 && rest > 0) {
                Thread.sleep(rest);
            }
            if (now.isAfter(first.plusSeconds(seconds + 600L))) {
                throw new IllegalStateException(left + " were never done");
            }
        }
        return new double[] {busy, latest};
    }

    private static long told(Ledger ledger) {
        return count(ledger, "delivery where dedupe like 'reminder:%'");
    }

    private static long count(Ledger ledger, String rows) {
        return ledger.<Long>read(tx -> ((org.entente.store.sql.Session) tx).number("select count(*) from " + rows));
    }

    /** Members of one council who answer its poll, each in turn, at a fixed pace. */
    private record Members(Bot bot, String poll) {

        /** The 99th percentile of their answers in nanoseconds. */
        long answers(int seconds) throws Exception {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Long> took = Collections.synchronizedList(new ArrayList<>());
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    int mine = client;
                    all.add(clients.submit(() -> {
                        for (int i = mine; System.nanoTime() < end; i += CLIENTS) {
                            long began = System.nanoTime();
                            answer(i);
                            took.add(System.nanoTime() - began);
                            Thread.sleep(BETWEEN_ANSWERS);
                        }
                        return null;
                    }));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            }
            List<Long> sorted = new ArrayList<>(took);
            Collections.sort(sorted);
            return sorted.get(sorted.size() * 99 / 100);
        }

        private void answer(int i) {
            Reply reply = bot.dispatcher().dispatch(new Invocation(Ids.next(System.nanoTime()), voter(i % VOTERS),
                    Language.ENGLISH, null, new Place(Platform.SLACK, "T0001", "C-bench", null, false),
                    new Input.Pressed("poll.answer", Map.of("poll", poll, "council", "council-0", "choice",
                            String.valueOf(i / VOTERS % 2))),
                    CLOCK.instant()));
            if (reply instanceof Reply.FieldErrors) {
                throw new IllegalStateException(reply.toString());
            }
        }
    }

    private static Identity voter(int i) {
        return new Identity(Platform.SLACK, "T0001", "V" + i);
    }

    private static void people(Ledger ledger, int persons) {
        ledger.change(tx -> {
            for (int i = 0; i < COUNCILS; i++) {
                String name = "Council " + i;
                tx.use(Councils.class).add(new Council("council-" + i, Bilingual.of(name, "Conseil " + i),
                        Bilingual.of("C" + i, "K" + i), TORONTO, RoomLanguages.ENGLISH, QuorumRule.none(),
                        CouncilClock.real(), 0));
            }
        });
        for (int from = 0; from < persons + VOTERS; from += 500) {
            int first = from;
            ledger.change(tx -> {
                for (int i = first; i < Math.min(persons + VOTERS, first + 500); i++) {
                    boolean votes = i >= persons;
                    String id = "person-" + i;
                    tx.use(Persons.class).add(new Person(id, "Person " + i, null, Language.ENGLISH, null, 0));
                    tx.use(Persons.class).seat(new Member("council-" + (votes ? 0 : i % COUNCILS), id, Role.MEMBER, null,
                            Member.Office.NONE, 0));
                    tx.use(Directory.class).link(votes ? voter(i - persons)
                            : new Identity(Platform.SLACK, "T0001", "U" + i), id, CLOCK.instant());
                }
            });
        }
    }

    private static String poll(Ledger ledger) {
        String poll = Ids.next(System.currentTimeMillis());
        ledger.change(tx -> {
            tx.use(Rooms.class).open(new Room("room", "council-0", Platform.SLACK, "T0001", "C-bench",
                    RoomLanguages.ENGLISH, true));
            tx.use(Polls.class).add(new Poll(poll, "council-0", null, null, Poll.Kind.SINGLE,
                    Bilingual.of("Shall the council adopt the budget?", "Le conseil adopte-t-il le budget?"),
                    List.of(Bilingual.of("Yes", "Oui"), Bilingual.of("No", "Non")), Poll.Names.SHOWN, "nobody",
                    CLOCK.instant(), null, null, 0));
            tx.use(Boxes.class).open(new Box(poll, "council-0", poll, Box.Secrecy.NAMED, 2, 1, false, null, true),
                    List.of());
        });
        return poll;
    }

    private static void waits(Ledger ledger, int open) {
        Instant far = CLOCK.instant().plus(Duration.ofHours(12));
        fill(ledger, "open", open, i -> far.plus(Duration.ofMinutes(i % 120_000)));
    }

    private interface At {
        Instant of(int i);
    }

    private static void fill(Ledger ledger, String name, int count, At at) {
        for (int from = 0; from < count; from += 5_000) {
            int first = from;
            ledger.change(tx -> {
                for (int i = first; i < Math.min(count, first + 5_000); i++) {
                    tx.use(Timetable.class).set("council-" + i % COUNCILS, "bench.due", name + "-" + i, at.of(i));
                }
            });
        }
    }

    /** What the process holds of the machine's memory once what is not needed is gone, in MB. */
    private static long memory() throws Exception {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }
}
