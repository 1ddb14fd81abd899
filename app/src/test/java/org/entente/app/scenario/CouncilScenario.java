package org.entente.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.app.Bot;
import org.entente.app.Features;
import org.entente.app.Unlimited;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.consultation.Passwords;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Downloads;
import org.entente.core.delivery.FileLinks;
import org.entente.core.delivery.LiveMessages;
import org.entente.core.delivery.Offers;
import org.entente.core.delivery.RateLimits;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Administrators;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.schedule.Holidays;
import org.entente.core.schedule.Timetable;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.scheduler.StatutoryHolidays;
import org.entente.store.Database;
import org.entente.store.Line;
import org.entente.store.Postgres;
import org.entente.store.sql.Dialect;

/**
 * A council on the real SQLite store, with a platform that only remembers and a clock under the test's hand.
 *
 * <pre>
 * try (CouncilScenario council = CouncilScenario.begins()) {
 *     Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
 *     Player member = council.member("Northern Member", Jurisdiction.YT);
 *     chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
 *     member.clicks("Monday");
 *     council.clockPasses(Duration.ofMinutes(5));
 *     council.roomShows("1 has answered");
 * }
 * </pre>
 */
public final class CouncilScenario implements AutoCloseable {

    /** Whoever has this address may begin. */
    public static final String ADMINISTRATOR = "deputy.administrator@example.org";

    static final String ROOM = "C-council";
    static final URI PUBLIC = URI.create("https://council.example.org");
    private static final Holidays HOLIDAYS = new StatutoryHolidays();
    /** A Thursday morning in Toronto. */
    private static final Instant START = Instant.parse("2018-09-27T12:30:00Z");

    private final Path folder;
    private final Database database;
    private final Side slack = new Side(this, Platform.SLACK, "T1", ROOM);
    private final Side teams = new Side(this, Platform.TEAMS, "9f6b2d5e-tenant", "19:council@thread.tacv2");
    private final Machine.Address address = new Machine.Address();
    private final Features features;
    private final Bot bot;
    private final String councilId;
    private final Diary diary = new Diary();
    private Instant now;
    private int deliveries;

    private CouncilScenario(Path folder, Instant start, BiFunction<Path, InstantSource, Database> opens,
            Function<InstantSource, RateLimits> limits) {
        this.folder = folder;
        this.now = start;
        this.database = opens.apply(folder, () -> now);
        this.features = new Features(Administrators.of(List.of(ADMINISTRATOR), false), HOLIDAYS,
                Passwords.ofThisProcess(), address, PUBLIC, () -> Optional.of(PUBLIC));
        this.bot = new Bot(database.ledger(), features,
                List.<Carrier>of(slack.platform(), teams.platform()),
                limits.apply(() -> now), new Machine.Asleep(), () -> now);
        this.councilId = newId();
    }

    private CouncilScenario with(Zone zone, RoomLanguages languages) {
        Council council = new Council(councilId, Bilingual.of("Test Service Council", "Conseil d’essai des services"),
                Bilingual.of("TSC", "CES"), zone, languages, QuorumRule.moreThanHalf(QuorumRule.Base.MEMBERS),
                CouncilClock.real(), 0);
        change(tx -> {
            tx.use(Councils.class).add(council);
            tx.use(Rooms.class).open(
                    new Room(newId(), councilId, Platform.SLACK, slack.workspace(), ROOM, languages, true));
        });
        return this;
    }

    /** Nobody has founded a council yet; see {@link #account}. */
    public static CouncilScenario empty() {
        return empty(clock -> new Unlimited());
    }

    private static CouncilScenario empty(Function<InstantSource, RateLimits> limits) {
        try {
            return new CouncilScenario(Files.createTempDirectory("entente-scenario"), START,
                    (folder, clock) -> Database.inFolder(folder, new Machine.Asleep(), clock), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A council in Toronto's zone, whose room speaks English. */
    public static CouncilScenario begins() {
        return begins(Zone.of("America/Toronto"), RoomLanguages.ENGLISH);
    }

    public static CouncilScenario begins(Zone zone, RoomLanguages languages) {
        return empty().with(zone, languages);
    }

    /** A council of both languages in Toronto's zone that begins then, on either database. */
    static CouncilScenario beginsAt(Instant start, Dialect dialect) {
        return begins(start, (folder, clock) -> dialect == Dialect.SQLITE
                ? Database.inFolder(folder, new Machine.Asleep(), clock)
                : Database.at(Postgres.freshDatabase(), new Machine.Asleep(), clock));
    }

    /** A council of both languages on PostgreSQL, which it reaches by this line. */
    static CouncilScenario beginsBehind(Line line) {
        return begins(START, (folder, clock) -> Database.at(line.to(Postgres.freshDatabase()), new Machine.Asleep(),
                clock));
    }

    private static CouncilScenario begins(Instant start, BiFunction<Path, InstantSource, Database> opens) {
        try {
            return new CouncilScenario(Files.createTempDirectory("entente-scenario"), start, opens,
                    clock -> new Unlimited()).with(Zone.of("America/Toronto"), RoomLanguages.BOTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like {@link #begins()}, with budgets by the scenario's clock. */
    static CouncilScenario beginsWithin(Function<InstantSource, RateLimits> limits) {
        return empty(limits).with(Zone.of("America/Toronto"), RoomLanguages.ENGLISH);
    }

    /** The council opens a room in Teams as well; whoever plays {@link #teams() there} sits in it. */
    public CouncilScenario sitsInTeamsToo(RoomLanguages languages) {
        change(tx -> tx.use(Rooms.class).open(new Room(newId(), councilId, Platform.TEAMS, teams.workspace(),
                teams.conversation(), languages, true)));
        return this;
    }

    /** The machine on which the council runs can be reached under an address; files are had from there. */
    public CouncilScenario hasAnAddress(FileLinks links) {
        address.links = links;
        return this;
    }

    /** What stands behind addresses of files. */
    Offers offers() {
        return bot.offers();
    }

    public Downloads downloads() {
        return new Downloads(bot.ledger(), features.views(), () -> now);
    }

    public Side slack() {
        return slack;
    }

    public Side teams() {
        return teams;
    }

    Side side(Platform platform) {
        return platform == Platform.TEAMS ? teams : slack;
    }

    /** A second account of somebody, not linked yet. */
    Player alsoPlays(Player player, Side side, String account) {
        return new Player(this, player.id(), side.identity(account), Language.ENGLISH, null);
    }

    public Player coChair(String name, Jurisdiction jurisdiction) {
        return slack.coChair(name, jurisdiction);
    }

    public Player member(String name, Jurisdiction jurisdiction) {
        return slack.member(name, jurisdiction);
    }

    public Player secretary(String name) {
        return slack.secretary(name);
    }

    public Player observer(String name, Jurisdiction jurisdiction) {
        return joins(name, Role.OBSERVER, Member.Office.NONE, jurisdiction, Language.ENGLISH);
    }

    /** Somebody takes a place in the council and links an account in Slack. */
    public Player joins(String name, Role role, Member.Office office, Jurisdiction jurisdiction, Language language) {
        return joins(slack, name, role, office, jurisdiction, language);
    }

    Player joins(Side side, String name, Role role, Member.Office office, Jurisdiction jurisdiction,
            Language language) {
        String personId = newId();
        Identity identity = side.identity(personId.substring(24));
        change(tx -> {
            tx.use(Persons.class).add(new Person(personId, name, null, language, null, 0));
            tx.use(Persons.class)
                    .seat(new Member(councilId, personId, role, organisation(tx, jurisdiction), office, 0));
            tx.use(Directory.class).link(identity, personId, now);
        });
        return new Player(this, personId, identity, language, null);
    }

    /** An account that nobody in the council knows. */
    public Player stranger() {
        return new Player(this, "", slack.identity("-stranger"), Language.ENGLISH, null);
    }

    /** An account of which the platform tells name and address, and which belongs to nobody yet. */
    public Player account(String name, String email, Language language) {
        return slack.account(name, email, language);
    }

    private String organisation(Transaction tx, Jurisdiction jurisdiction) {
        Organisations organisations = tx.use(Organisations.class);
        return organisations.of(councilId).stream().filter(o -> o.jurisdiction() == jurisdiction).findFirst()
                .map(Organisation::id).orElseGet(() -> {
                    String id = newId();
                    organisations.add(new Organisation(id, councilId, jurisdiction, jurisdiction.label(), null, 0));
                    return id;
                });
    }

    /** The machine's clock and with it the council's goes on; what is due by then is done. */
    public CouncilScenario clockPasses(Duration duration) {
        Instant until = now.plus(duration);
        for (Optional<Instant> next = nextDue(until); next.isPresent(); next = nextDue(until)) {
            now = next.get().isAfter(now) ? next.get() : now;
            bot.sweep().run(now);
            delivers();
        }
        now = until;
        delivers();
        return this;
    }

    /** Time goes by while nothing that is due is done. */
    CouncilScenario isAsleepFor(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Looks at what is due and at what is to be delivered once more, without an answer where the database is away. */
    boolean looks(Duration later) {
        now = now.plus(later);
        try {
            bot.sweep().run(now);
            delivers();
            return true;
        } catch (LedgerUnavailable e) {
            return false;
        }
    }

    private Optional<Instant> nextDue(Instant until) {
        return database.ledger().read(tx -> tx.use(Timetable.class).next()).filter(at -> !at.isAfter(until));
    }

    /** The clock goes on until this moment of the council's zone. */
    CouncilScenario clockGoesOnTo(LocalDateTime local) {
        return clockPasses(Duration.between(now, Zone.of("America/Toronto").resolve(local).orNearest()));
    }

    /** Every message that anybody got, with its time. */
    Diary diary() {
        return diary;
    }

    /** Everything that waits in the outbox is delivered. */
    public CouncilScenario delivers() {
        bot.courier().deliverDue();
        diary.writes(now, slack, teams);
        return this;
    }

    /** Some message in the room says this now. */
    public CouncilScenario roomShows(String... words) {
        slack.shows(words);
        return this;
    }

    public CouncilScenario roomDoesNotShow(String... words) {
        slack.doesNotShow(words);
        return this;
    }

    /** The messages of the room as plain text, oldest first. */
    public List<String> room() {
        return slack.room();
    }

    /** A card with the voice in which it is shown. */
    public record Shown(Card card, Voice voice) {}

    /** The newest card of the room that says this. */
    public Shown cardInRoom(String words) {
        return slack.card(words);
    }

    /** The newest card that the bot sent to a person alone and that says this. */
    public Shown cardTo(Player player, String words) {
        return side(player.identity().platform()).card(player, words);
    }

    /** What was said to a person by the bot alone, oldest first. */
    public List<String> direct(Player player) {
        return side(player.identity().platform()).direct(player);
    }

    public List<Document.Made> files() {
        delivers();
        return slack.platform().files();
    }

    /** How often a message was edited. */
    public int edits() {
        delivers();
        return slack.platform().edits();
    }

    /** The platform answers its next call with this instead. */
    public CouncilScenario platformAnswersNext(Carrier.Outcome outcome) {
        slack.platform().answersNext(outcome);
        return this;
    }

    /** The newest button with this label: on the player's last answer, in the talk with them, in the room. */
    Button newestButton(String label, Player player) {
        return newestButton(label, player, "");
    }

    /** @param words only in a message that holds them; empty for any */
    Button newestButton(String label, Player player, String words) {
        delivers();
        List<String> seen = new ArrayList<>();
        for (Button button : words.isEmpty() ? player.privateButtons().reversed() : List.<Button>of()) {
            if (matches(player.voice().plainLabel(button.label()), label, seen)) {
                return button;
            }
        }
        Side side = side(player.identity().platform());
        List<FakePlatform.Message> messages = new ArrayList<>(side.platform().at(side.conversation()));
        messages.addAll(side.platform().at(player.identity().user()));
        for (FakePlatform.Message message : messages.reversed()) {
            if (!message.text().contains(words)) {
                continue;
            }
            for (Button button : message.buttons()) {
                if (matches(message.voice().plainLabel(button.label()), label, seen)) {
                    return button;
                }
            }
        }
        throw new AssertionError("no button '" + label + "'; there are " + seen);
    }

    private static boolean matches(String shown, String wanted, Collection<String> seen) {
        seen.add(shown);
        return shown.equals(wanted) || Stream.of(shown.split(" / ")).anyMatch(wanted::equals);
    }

    Reply dispatch(Invocation invocation) {
        Reply reply = bot.dispatcher().dispatch(invocation);
        delivers();
        return reply;
    }

    LiveMessages redrawing() {
        return bot.liveMessages();
    }

    String nextDelivery() {
        return "d" + ++deliveries;
    }

    Instant machineNow() {
        return now;
    }

    public String councilId() {
        return councilId;
    }

    /** Straight to the store, for what a test needs to know and nobody can see. */
    public Ledger ledger() {
        return database.ledger();
    }

    private void change(Consumer<Transaction> work) {
        database.ledger().change(work);
    }

    private String newId() {
        return Ids.next(now.toEpochMilli());
    }

    @Override
    public void close() {
        bot.close();
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
