import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.app.Bot;
import org.entente.app.Features;
import org.entente.app.KeptRoutes;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Routes;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Ids;
import org.entente.core.people.*;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.slack.SlackAdapter;
import org.entente.slack.SlackSettings;
import org.entente.store.Database;
import org.entente.store.delivery.LocalRateLimits;
import org.entente.store.delivery.LocalWakeups;
import org.entente.teams.TeamsAdapter;
import org.entente.teams.TeamsSettings;
import org.entente.teams.render.OpensForm;

/**
 * How long an answer on one platform takes to be seen on the other: one council with a channel in Slack and a group in
 * Teams, one live card in each, both adapters with their platforms' own limits, and stand-ins for both platforms by
 * HTTP. Members answer in turn, from one side and from the other. Usage: Across FOLDER ANSWERS PAUSE-IN-MILLISECONDS
 */
public class Across {

    private static final Pattern ANSWERED = Pattern.compile("(\\d+) (?:has|have) answered");
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String GROUP = "19:bench@thread.v2";
    private static final String CHANNEL = "C2147483705";

    /** The most answers that a platform has shown. */
    private static final Map<Platform, AtomicInteger> SHOWN = new EnumMap<>(Map.of(Platform.SLACK, new AtomicInteger(),
            Platform.TEAMS, new AtomicInteger()));
    private static final AtomicInteger EDITS = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        int answers = Integer.parseInt(arguments[1]);
        long pause = Long.parseLong(arguments[2]);
        HttpServer platforms = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platforms.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        platforms.createContext("/api/", Across::slack);
        platforms.createContext("/teams/", Across::teams);
        platforms.createContext("/", exchange -> answer(exchange,
                "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"none\"}"));
        platforms.start();
        String address = "http://127.0.0.1:" + platforms.getAddress().getPort();
        InstantSource clock = InstantSource.system();
        LocalWakeups wakeups = new LocalWakeups();
        try (Database database = Database.inFolder(Path.of(arguments[0]), wakeups, clock)) {
            Routes routes = KeptRoutes.in(database.ledger());
            for (String way : List.of("*", GROUP)) {
                routes.keep(Platform.TEAMS, TENANT, way, "{\"serviceUrl\":\"" + address + "/teams/\"}");
            }
            Features features = new Features(Administrators.none(), Holidays.NONE);
            SlackAdapter slack = SlackAdapter.of(SlackSettings.read(Map.of("SLACK_BOT_TOKEN", "xoxb-x",
                    "SLACK_SIGNING_SECRET", "x", "SLACK_API_URL", address + "/api/"))).orElseThrow();
            TeamsAdapter teams = TeamsAdapter.of(TeamsSettings.read(Map.of("TEAMS_APP_ID",
                    "11111111-2222-3333-4444-555555555555", "TEAMS_APP_PASSWORD", "x", "TEAMS_TENANT_ID", TENANT,
                    "TEAMS_LOGIN_URL", address, "TEAMS_OPENID_METADATA_URL", address + "/keys", "TEAMS_SERVICE_HOSTS",
                    address.substring("http://".length()))), routes, OpensForm.by(features.registry().all()), clock)
                    .orElseThrow();
            List<Carrier> carriers = Stream.of(slack.carrier(), teams.carrier()).toList();
            try (slack; teams; Bot bot = new Bot(database.ledger(), features, carriers, new LocalRateLimits(clock),
                    wakeups, clock)) {
                bot.courier().start();
                measure(bot, database, answers, pause);
            }
        } finally {
            platforms.stop(0);
        }
        // clients of the platforms keep threads of their own
        System.exit(0);
    }

    private static void measure(Bot bot, Database database, int answers, long pause) throws InterruptedException {
        Instant now = Instant.now();
        String council = Ids.next(now.toEpochMilli());
        String poll = Ids.next(now.toEpochMilli());
        List<Identity> voters = new ArrayList<>();
        bot.ledger().change(tx -> {
            tx.use(Councils.class).add(new Council(council, Bilingual.of("Bench Council", "Conseil de mesure"),
                    Bilingual.of("BC", "CM"), Zone.of("America/Toronto"), RoomLanguages.BOTH, QuorumRule.none(),
                    CouncilClock.real(), 0));
            tx.use(Rooms.class).open(new Room(Ids.next(now.toEpochMilli()), council, Platform.SLACK, "T0001", CHANNEL,
                    RoomLanguages.ENGLISH, true));
            tx.use(Rooms.class).open(new Room(Ids.next(now.toEpochMilli()), council, Platform.TEAMS, TENANT, GROUP,
                    RoomLanguages.ENGLISH, true));
            voters.clear();
            for (int i = 0; i < answers; i++) {
                String person = Ids.next(now.toEpochMilli());
                tx.use(Persons.class).add(new Person(person, "Voter " + i, null, Language.ENGLISH, null, 0));
                tx.use(Persons.class).seat(new Member(council, person, Role.MEMBER, null, Member.Office.NONE, 0));
                Identity voter = i % 2 == 0 ? new Identity(Platform.SLACK, "T0001", "U" + i)
                        : new Identity(Platform.TEAMS, TENANT, "29:" + i);
                tx.use(Directory.class).link(voter, person, now);
                voters.add(voter);
            }
            tx.use(Polls.class).add(new Poll(poll, council, null, null, Poll.Kind.SINGLE,
                    Bilingual.of("Shall the council adopt the budget?", "Le conseil adopte-t-il le budget?"),
                    List.of(Bilingual.of("Yes", "Oui"), Bilingual.of("No", "Non")), Poll.Names.SHOWN, "nobody", now,
                    null, null, 0));
            tx.use(Boxes.class).open(new Box(poll, council, poll, Box.Secrecy.NAMED, 2, 1, false, null, true),
                    List.of());
            tx.use(Outbox.class).postEverywhere(council, new Showing.Live("poll", poll), "poll:" + poll);
        });
        Thread.sleep(3_000);
        List<Long> took = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < answers; i++) {
            Identity voter = voters.get(i);
            Platform other = voter.platform() == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
            long asked = System.nanoTime();
            bot.dispatcher().dispatch(new Invocation("d" + i, voter, Language.ENGLISH, null,
                    new Place(voter.platform(), voter.workspace(),
                            voter.platform() == Platform.SLACK ? CHANNEL : GROUP, null, false),
                    new Input.Pressed("poll.answer", Map.of("poll", poll, "council", council, "choice", "0")),
                    Instant.now()));
            while (SHOWN.get(other).get() <= i && System.nanoTime() - asked < 30_000_000_000L) {
                Thread.sleep(1);
            }
            if (SHOWN.get(other).get() <= i) {
                throw new IllegalStateException("answer " + (i + 1) + " was not seen on " + other);
            }
            took.add((System.nanoTime() - asked) / 1_000_000);
            long rest = pause - (System.nanoTime() - asked) / 1_000_000;
            if (rest > 0) {
                Thread.sleep(rest);
            }
        }
        Collections.sort(took);
        System.out.printf("  %d answers, one every %d ms: seen on the other platform after %d ms (median), %d ms (90 %%),"
                + " %d ms (longest); %d edits in %.0f s%n", answers, pause, took.get(took.size() / 2),
                took.get(took.size() * 9 / 10), took.getLast(), EDITS.get(), (System.nanoTime() - began) / 1e9);
    }

    private static void slack(HttpExchange exchange) throws IOException {
        shown(Platform.SLACK, exchange, exchange.getRequestURI().getPath().endsWith("chat.update"));
        answer(exchange, exchange.getRequestURI().getPath().endsWith("auth.test")
                ? "{\"ok\":true,\"url\":\"" + "http://127.0.0.1/\",\"team\":\"t\",\"user\":\"bot\",\"team_id\":\"T0001\","
                        + "\"user_id\":\"UBOT\",\"bot_id\":\"B1\"}"
                : "{\"ok\":true,\"channel\":\"" + CHANNEL + "\",\"ts\":\"1700000000.000001\"}");
    }

    private static void teams(HttpExchange exchange) throws IOException {
        shown(Platform.TEAMS, exchange, exchange.getRequestMethod().equals("PUT"));
        answer(exchange, exchange.getRequestURI().getPath().endsWith("pagedmembers") ? "{\"members\":[]}"
                : "{\"id\":\"1795311513376\"}");
    }

    private static void shown(Platform platform, HttpExchange exchange, boolean edit) throws IOException {
        String body = java.net.URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(),
                StandardCharsets.UTF_8).replace("%", platform == Platform.SLACK ? "%" : "%25"), StandardCharsets.UTF_8);
        if (edit) {
            EDITS.incrementAndGet();
        }
        Matcher found = ANSWERED.matcher(body);
        while (found.find()) {
            int count = Integer.parseInt(found.group(1));
            SHOWN.get(platform).accumulateAndGet(count, Math::max);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
