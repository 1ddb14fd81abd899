package org.entente.app.play;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.entente.app.scenario.CouncilScenario;
import org.entente.core.ledger.Ledger;
import org.entente.slack.SlackAdapter;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.Sealer;
import org.entente.store.audit.AuditVerifier;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.entente.teams.TeamsAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole meeting is played before two nodes behind a proxy while each is killed in turn and started again. Nobody who
 * plays does anything twice: what a node took with it, the proxy hands to the other.
 */
@Tag("F10")
class NodesKilledInTurnTest {

    private static final long SEED = Long.getLong("entente.seed", System.nanoTime());
    private static final Play SIX = Play.read("meeting-of-six.play");
    private static final Play WHOLE = Play.read("first-meeting.play");
    /** What a node held when it was killed is the other's when the lease of a minute has run out. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGEST_WORK = 30;

    @TempDir
    private Path folder = Path.of("");

    private final String url = Postgres.freshDatabase();
    private final Random random = new Random(SEED);

    /** How a node dies. @param settled whether everything was sent before that was to be sent */
    private record Death(Balancer.Moment moment, boolean settled) {}

    /** @param doings how often each kind of thing was done, as the audit log has it */
    private record Played(int kills, int passedOn, long rows, Map<String, Long> doings) {}

    @Test
    void sixPeopleInSlackNoticeNothingWhenEachNodeIsKilledOnce() {
        inSlack(SIX, false, request -> switch (request) {
            case 40 -> new Death(Balancer.Moment.BEFORE_ITS_ANSWER_ARRIVES, true);
            case 75 -> new Death(Balancer.Moment.BEFORE_IT_COMES, true);
            default -> null;
        });
    }

    @Test
    @Tag("chaos")
    void aWholeMeetingInSlackGoesOnWhileANodeDiesAtEveryEighthRequest() {
        inSlack(WHOLE, true, everyEighth());
    }

    @Test
    @Tag("chaos")
    void aWholeMeetingInTeamsGoesOnWhileANodeDiesAtEveryEighthRequest() {
        TeamsStandIn teams = new TeamsStandIn();
        Played played = play(WHOLE, teams.environment(), everyEighth(),
                door -> new TeamsStage(teams, door.resolve(TeamsAdapter.PATH), () -> {}, PATIENCE.toMillis()));
        postsAreThose(played, (int) teams.messages().stream().filter(message -> message.user() == null)
                .filter(message -> message.reader() == null).count());
    }

    private static IntFunction<@Nullable Death> everyEighth() {
        Balancer.Moment[] moments = Balancer.Moment.values();
        return request -> request % 8 == 0 ? new Death(moments[request / 8 % moments.length], false) : null;
    }

    /** @param compared with what the same play does where nobody is killed */
    private void inSlack(Play play, boolean compared, IntFunction<@Nullable Death> deaths) {
        SlackStandIn slack = new SlackStandIn();
        Played played = play(play, slackVariables(slack), deaths, door -> new HttpStage(slack,
                door.resolve(SlackAdapter.PATH), () -> {}, PATIENCE.toMillis()));
        postsAreThose(played, slack.files().size()
                + (int) slack.messages().stream().filter(message -> message.user() == null).count());
        if (compared) {
            assertThat(played.doings()).as("what was done, as where nobody is killed").isEqualTo(undisturbed(play));
        }
    }

    private static Map<String, String> slackVariables(SlackStandIn slack) {
        return RunningBot.slack(slack.apiAddress(), "xoxb-play", HttpStage.SECRET);
    }

    private static void postsAreThose(Played played, int posts) {
        assertThat((long) posts).as("posts, of which one for each kill may be twice").isBetween(played.rows(),
                played.rows() + played.kills());
    }

    /** What the same play does before one machine. */
    private static Map<String, Long> undisturbed(Play play) {
        SlackStandIn slack = new SlackStandIn();
        RunningBot bot = new RunningBot(slackVariables(slack), CouncilScenario.ADMINISTRATOR, 0);
        try (Stage stage = new HttpStage(slack, bot.door(SlackAdapter.PATH), bot, PATIENCE.toMillis())) {
            Players.play(play, stage);
            Expectations.check(play, stage);
            return doings(bot.ledger());
        }
    }

    private Played play(Play play, Map<String, String> platform, IntFunction<@Nullable Death> deaths,
            Function<URI, Stage> opens) {
        System.out.println("seed of chance: " + SEED + " (-Dentente.seed=" + SEED + " repeats it)");
        try (Database record = Database.at(url, new LocalWakeups(), InstantSource.system());
                Nodes nodes = new Nodes(2, url, platform, folder);
                Balancer balancer = new Balancer(nodes.addresses(),
                        request -> accident(deaths.apply(request), nodes, record.ledger()));
                Stage stage = opens.apply(balancer.address())) {
            nodes.awaitAll();
            Players.play(play, stage);
            Expectations.check(play, stage);
            settles(record.ledger());
            assertThat(balancer.unanswered()).as("requests that nobody answered").isZero();
            assertThat(nodes.kills()).as("kills").isGreaterThan(1);
            assertThat(balancer.passedOn()).as("handed to the other node").isGreaterThanOrEqualTo(nodes.kills());
            auditIsWhole(record.ledger());
            Printed.isForAnybodysEyes(nodes.said(), play, nodes.secrets(), List.of("U0001", "29:1play"), nodes.kills());
            nodes.awaitAll();
            assertThat(nodes.page(1, "/actuator/health")).startsWith("200 ").doesNotContain("reason");
            assertThat(nodes.page(0, "/actuator/prometheus")).as("measures of the one that was killed first")
                    .containsPattern("entente_answers_seconds_count\\{[^}]*outcome=\"answered\"[^}]*} [1-9]")
                    .containsPattern("entente_sends_seconds_count\\{[^}]*outcome=\"sent\"[^}]*} [1-9]")
                    .contains("entente_answers_seconds_bucket", "entente_outbox_waiting 0.0",
                            "entente_outbox_oldest_seconds 0.0", "entente_deliveries_dead 0.0",
                            "entente_sweep_lag_seconds", "entente_rate_limit_waits_seconds_count");
            return new Played(nodes.kills(), balancer.passedOn(),
                    number(record.ledger(), "select count(*) from delivery where state = 'DONE'"),
                    doings(record.ledger()));
        }
    }

    private Balancer.@Nullable Accident accident(@Nullable Death death, Nodes nodes, Ledger record) {
        if (death == null) {
            return null;
        }
        nodes.awaitAll();
        int node = nodes.kills() % 2;
        return new Balancer.Accident(node, death.moment(), random.nextInt(LONGEST_WORK), () -> {
            if (death.settled()) {
                settles(record);
            }
            nodes.killed(node);
        });
    }

    /** Waits until everything was sent. */
    private static void settles(Ledger record) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(record, "select (select count(*) from delivery where open)"
                + " + (select count(*) from live_pending)"
                + " + (select count(*) from live_edit where state <> 'DEAD')") > 0) {
            assertThat(System.nanoTime()).as("until everything is sent").isLessThan(end);
        }
    }

    private static void auditIsWhole(Ledger ledger) {
        new Sealer(ledger).seal();
        AuditVerifier verifier = new AuditVerifier(ledger);
        List<String> councils = ledger
                .read(tx -> ((Session) tx).list("select id from council", row -> row.text(1)));
        assertThat(councils).isNotEmpty().allSatisfy(council -> assertThat(verifier.verify(council, null))
                .isInstanceOf(AuditVerifier.Whole.class));
    }

    private static Map<String, Long> doings(Ledger ledger) {
        Map<String, Long> doings = new TreeMap<>();
        ledger.read(tx -> ((Session) tx).list(
                "select kind, count(*) from (select kind from audit union all select kind from audit_waiting) as entries"
                        + " group by kind",
                row -> Map.entry(row.text(1), row.number(2)))).forEach(
                        doing -> doings.put(doing.getKey(), doing.getValue()));
        return doings;
    }

    private static long number(Ledger ledger, String sql) {
        return ledger.<Long>read(tx -> ((Session) tx).number(sql));
    }
}
