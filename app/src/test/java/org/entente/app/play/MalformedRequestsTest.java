package org.entente.app.play;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.core.experiment.Scale;
import org.entente.core.text.Language;
import org.entente.teams.inbound.MicrosoftStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that are signed well and say what nobody says who means well, at both doors: no error of ours, no answer that
 * takes long, no memory that is kept, and nobody mentioned by what somebody typed.
 */
class MalformedRequestsTest {

    private static final long SEED = Long.getLong("entente.seed", System.nanoTime());
    private static final int HANDS = 4;
    /** Milliseconds; in a build that has other things to do, as long as Slack waits. */
    private static final long SOON = Scale.of(3_000, 1_000);
    /** Kilobytes; caches are filled by then. */
    private static final long ROOM_TO_BREATHE = 24 * 1_024;

    @TempDir
    static Path folder = Path.of("");

    private static final Pattern GROUP = Pattern.compile("<!(?:channel|here|everyone|subteam)");

    private static WholeBot bot;
    private static String token = "";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger slow = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();

    @BeforeAll
    static void starts() {
        System.out.println("seed of chance: " + SEED + " (-Dentente.seed=" + SEED + " repeats it)");
        bot = new WholeBot(folder, 4, Map.of());
        bot.teams.knows("29:1play0001", new Stage.Account("Member 1", Language.ENGLISH));
        token = MicrosoftStandIn.header(bot.teams.serviceUrl(), Instant.now());
    }

    @AfterAll
    static void ends() {
        HTTP.close();
        bot.close();
    }

    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private void tries(Request request, Object what) {
        try {
            long took = timed(request, what);
            slowest.accumulateAndGet(took, Math::max);
            // slow again when nothing else is asked: it is the request, and not this machine
            if (took > SOON && timed(request, what) > SOON && timed(request, what) > SOON) {
                slow.incrementAndGet();
                System.out.println("slow: " + what);
            }
        } catch (IOException e) {
            errors.incrementAndGet();
            System.out.println("no answer: " + e + " to " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long timed(Request request, Object what) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> response = request.send();
        if (response.statusCode() >= 500) {
            errors.incrementAndGet();
            System.out.println(response.statusCode() + " to " + what);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private void atSlack(byte[] body) {
        tries(() -> bot.http.post(bot.process().door(), body), new String(body, StandardCharsets.UTF_8));
    }

    private void atTeams(byte[] body, String token) {
        tries(() -> HTTP.send(HttpRequest.newBuilder(bot.teamsDoor()).header("Authorization", token)
                .header("Content-Type", "application/json").timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString()),
                new String(body, StandardCharsets.UTF_8));
    }

    private static String token() {
        return token;
    }

    private static String command(String area, String words) {
        return "team_id=" + HttpStage.WORKSPACE + "&channel_id=" + Crowd.ROOM + "&user_id=" + Crowd.user(1)
                + "&command=%2F" + area + "&text=" + SignedHttp.encoded(words) + "&response_url="
                + SignedHttp.encoded(bot.slack.address() + "/response/" + Crowd.user(1)) + "&trigger_id="
                + Crowd.user(1) + "." + System.nanoTime();
    }

    private static ObjectNode click(String action, String value) {
        ObjectNode payload = SlackStandIn.MAPPER.createObjectNode().put("type", "block_actions")
                .put("trigger_id", Crowd.user(1) + "." + System.nanoTime()).put("api_app_id", "A1")
                .put("response_url", bot.slack.address() + "/response/" + Crowd.user(1));
        payload.putObject("team").put("id", HttpStage.WORKSPACE).put("domain", "council");
        payload.putObject("user").put("id", Crowd.user(1)).put("team_id", HttpStage.WORKSPACE);
        payload.putObject("container").put("type", "message").put("channel_id", Crowd.ROOM).put("message_ts", "1.2");
        payload.putObject("channel").put("id", Crowd.ROOM);
        payload.putArray("actions").addObject().put("action_id", action).put("type", "button").put("block_id", "b")
                .put("action_ts", "1.3").put("value", value);
        return payload;
    }

    private static ObjectNode form(String value) {
        ObjectNode payload = SlackStandIn.MAPPER.createObjectNode().put("type", "view_submission").put("trigger_id",
                "1");
        payload.putObject("team").put("id", HttpStage.WORKSPACE);
        payload.putObject("user").put("id", Crowd.user(1)).put("team_id", HttpStage.WORKSPACE);
        ObjectNode view = payload.putObject("view").put("id", "V1").put("type", "modal")
                .put("callback_id", "action.add")
                .put("private_metadata", "{}").put("hash", "h");
        view.putObject("state").putObject("values").putObject("what").putObject("what")
                .put("type", "plain_text_input").put("value", value);
        return payload;
    }

    private static String payload(ObjectNode json) {
        return "payload=" + SignedHttp.encoded(json.toString());
    }

    private static ObjectNode event(String text) {
        ObjectNode event = SlackStandIn.MAPPER.createObjectNode().put("type", "event_callback")
                .put("team_id", HttpStage.WORKSPACE).put("api_app_id", "A1").put("event_id", "E" + System.nanoTime());
        event.putObject("event").put("type", "app_mention").put("user", Crowd.user(1)).put("channel", Crowd.ROOM)
                .put("ts", "1.2").put("text", "<@UBOT> " + text);
        return event;
    }

    private static ObjectNode activity(String type, String text) {
        TeamsClient client = new TeamsClient(bot.teams, bot.teamsDoor(), "19:room");
        ObjectNode activity = client.activity(type, "29:1play0001", Language.ENGLISH, "19:room").put("text", text);
        client.close();
        return activity;
    }

    private static ObjectNode invoke(String name, String value) {
        ObjectNode activity = activity("invoke", "").put("name", name);
        ObjectNode given = activity.putObject("value");
        given.putObject("action").put("type", "Action.Execute").put("verb", value).putObject("data").put("c", value);
        given.putObject("data").put("c", value).putObject("msteams").put("type", "task/fetch");
        return activity.put("replyToId", "1");
    }

    private static int mentionsLetThrough() {
        List<JsonNode> said = new ArrayList<>();
        bot.slack.messages().stream().filter(message -> message.user() == null).forEach(message -> {
            said.add(message.blocks());
            said.add(SlackStandIn.MAPPER.createObjectNode().put("text", message.text()));
        });
        for (int member = 0; member < 4; member++) {
            bot.slack.shown(Crowd.user(member), 0).forEach(shown -> {
                said.addAll(shown.message() == null ? List.of() : List.of(shown.message()));
                said.addAll(shown.view() == null ? List.of() : List.of(shown.view()));
            });
        }
        return (int) said.stream().filter(MalformedRequestsTest::mentions).count()
                + (int) bot.teams.messages().stream().map(message -> message.content().toString())
                        .filter(card -> card.matches("(?s).*\"type\":\"mention\"[^}]*everyone.*")).count();
    }

    /** Slack reads mentions in its own markup and in the words of a whole message, not in plain text. */
    private static boolean mentions(JsonNode said) {
        JsonNode text = said.path("text");
        boolean read = text.isString() && !"plain_text".equals(said.path("type").asString(""));
        return read && GROUP.matcher(text.stringValue()).find()
                || said.valueStream().anyMatch(MalformedRequestsTest::mentions);
    }

    private void held(TestReporter reporter, String counted, int requests) {
        int mentions = mentionsLetThrough();
        reporter.publishEntry(Map.of(counted, String.valueOf(requests), "errors", String.valueOf(errors.get()), "slow",
                String.valueOf(slow.get()), "mentions", String.valueOf(mentions), "mostMillis",
                String.valueOf(slowest.get())));
        assertThat(errors).as("answers that say it was our fault, or none").hasValue(0);
        assertThat(slow).as("answers that take too long").hasValue(0);
        assertThat(mentions).as("mentions let through").isZero();
        assertThat(bot.crowd().types(0, "/council help").answered()).isTrue();
    }

    @Test
    @Tag("F13")
    void wordsThatMeanNoGood(TestReporter reporter) {
        int inputs = 0;
        for (String words : Nasty.WORDS) {
            for (String area : List.of("council", "action", "poll", "agenda")) {
                atSlack(command(area, words).getBytes(StandardCharsets.UTF_8));
                inputs++;
            }
            atSlack(command("poll", "\"" + words + "\" \"Monday\" \"Tuesday\"").getBytes(StandardCharsets.UTF_8));
            atSlack(command("action", "add " + words + " for " + bot.crowd().mention(1) + " by 2 December")
                    .getBytes(StandardCharsets.UTF_8));
            atSlack(payload(click("council.help", words)).getBytes(StandardCharsets.UTF_8));
            atSlack(payload(form(words)).getBytes(StandardCharsets.UTF_8));
            atSlack(event(words).toString().getBytes(StandardCharsets.UTF_8));
            atTeams(activity("message", words).toString().getBytes(StandardCharsets.UTF_8), token());
            atTeams(invoke("adaptiveCard/action", words).toString().getBytes(StandardCharsets.UTF_8), token());
            inputs += 7;
        }
        for (String again : List.of("x", "until ", "for ", "by 2 December ", "' ", "\"", "<", "<@", "&", "1. ",
                "31 février ", "@{A/B/", "]]", "the next meeting ", "2/3 ", "\n")) {
            for (int longest : Scale.LONG ? List.of(2_000, 7_900, 300_000) : List.of(7_900)) {
                String line = again.repeat(longest / again.length());
                for (String area : List.of("council", "action add", "poll", "motion move", "agenda add",
                        "meeting schedule")) {
                    String[] words = area.split(" ", 2);
                    atSlack(command(words[0], (words.length > 1 ? words[1] + " " : "") + line)
                            .getBytes(StandardCharsets.UTF_8));
                    inputs++;
                }
                atTeams(activity("message", "action add " + line).toString().getBytes(StandardCharsets.UTF_8), token());
                inputs++;
            }
        }
        atTeams(activity("message", "x".repeat(1_000_000)).toString().getBytes(StandardCharsets.UTF_8), token());
        held(reporter, "inputs", inputs + 1);
    }

    @Test
    @Tag("fuzz")
    void requestsThatWereGoodOnce(TestReporter reporter) throws Exception {
        int requests = Scale.of(2_000, Integer.getInteger("entente.requests", 100_000));
        int warm = requests / 5;
        fuzz(warm, SEED);
        long before = bot.process().heapAfterCollection();
        fuzz(requests - warm, SEED + 1);
        long after = bot.process().heapAfterCollection();
        reporter.publishEntry(Map.of("mostBefore", String.valueOf(before), "mostAfter", String.valueOf(after)));
        held(reporter, "requests", requests);
        assertThat(after).as("kilobytes of heap, %d before", before).isLessThan(before + ROOM_TO_BREATHE);
    }

    private void fuzz(int requests, long seed) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Future<?>> all = IntStream.range(0, HANDS).<Future<?>>mapToObj(hand -> hands
                    .submit(() -> oneHand(requests / HANDS, new Random(seed * HANDS + hand)))).toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void oneHand(int requests, Random chance) {
        for (int i = 0; i < requests; i++) {
            String words = Nasty.words(chance);
            switch (chance.nextInt(8)) {
                case 0 -> atSlack(Nasty.made(command("council", words), chance, false));
                case 1 -> atSlack(Nasty.made(command("poll", "\"" + words + "\" \"a\" \"b\""), chance, false));
                case 2 -> atSlack(coded(click("poll.vote", words), chance));
                case 3 -> atSlack(coded(form(words), chance));
                case 4 -> atSlack(Nasty.made(event(words).toString(), chance, true));
                case 5 -> atTeams(Nasty.made(activity("message", words).toString(), chance, true), token());
                case 6 -> atTeams(Nasty.made(invoke("task/fetch", words).toString(), chance, true), token());
                default -> atTeams(Nasty.made(invoke("adaptiveCard/action", words).toString(), chance, true), token());
            }
        }
    }

    /** What is wrong is wrong in the JSON, or in its coding. */
    private static byte[] coded(ObjectNode json, Random chance) {
        return chance.nextBoolean() ? Nasty.made(payload(json), chance, false)
                : ("payload=" + SignedHttp.encoded(new String(Nasty.made(json.toString(), chance, true),
                        StandardCharsets.UTF_8))).getBytes(StandardCharsets.UTF_8);
    }
}
