package org.entente.app.play;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.app.operator.Operator;
import org.entente.app.play.StandIn.Answered;
import org.entente.store.Database;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** F7 with the whole program: people go on voting while Slack takes no message, in each of the ways it can. */
@Tag("F7")
@Tag("chaos")
class PlatformInTroubleTest {

    private static final int CALLS = 3;
    private static final long PATIENCE = 90_000;

    @TempDir
    static Path folder = Path.of("");

    private static WholeBot bot;

    private enum Kind {
        LIMITED_FOR_A_TIME, LIMITED, ERROR, AWAY, HANGS, CUTS_OFF, NO_JSON, NOT_OK
    }

    @BeforeAll
    static void starts() {
        bot = new WholeBot(folder, 4, Map.of());
    }

    @AfterAll
    static void ends() {
        bot.close();
    }

    @AfterEach
    void well() {
        bot.slack.isInTrouble(exchange -> null);
    }

    private static @Nullable Answered instead(Kind kind, HttpExchange exchange) throws IOException {
        return switch (kind) {
            case LIMITED_FOR_A_TIME -> {
                exchange.getResponseHeaders().set("Retry-After", "2");
                yield new Answered(429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            }
            case LIMITED -> new Answered(429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            case ERROR -> new Answered(500, "oops");
            case AWAY -> new Answered(503, null);
            case HANGS -> {
                hang();
                throw new IOException("nobody waits for this any more");
            }
            case CUTS_OFF -> throw new IOException("cut off");
            case NO_JSON -> new Answered(200, "<html>hello</html>");
            case NOT_OK -> new Answered(200, "{\"ok\":false,\"error\":\"internal_error\"}");
        };
    }

    /** Longer than the bot waits. */
    private static void hang() {
        try {
            if (new CountDownLatch(1).await(15, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opens it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean message(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().contains("/chat.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasSaidMeanwhileIsShownOnceAndRightInTheEnd(Kind kind) {
        String question = "Which " + kind + "?";
        AtomicInteger troubled = new AtomicInteger(kind == Kind.HANGS ? 1 : CALLS);
        bot.slack.isInTrouble(exchange -> message(exchange) && troubled.getAndDecrement() > 0
                ? instead(kind, exchange)
                : null);
        assertThat(bot.crowd().types(0, "/poll \"" + question + "\" \"Monday\" \"Tuesday\"").answered()).isTrue();
        bot.process().await("the card stands", PATIENCE, () -> bot.crowd().find(question) != null);
        troubled.set(kind == Kind.HANGS ? 1 : CALLS);
        for (int voter = 1; voter < 4; voter++) {
            assertThat(bot.crowd().presses(voter, question, 0).answered()).isTrue();
        }
        bot.process().await("the votes are shown", PATIENCE,
                () -> bot.crowd().tally(question).equals(List.of(3L, 0L)));
        assertThat(bot.slack.messages().stream().filter(message -> bot.crowd().text(message).contains(question)))
                .hasSize(1);
    }

    @Test
    void aTokenThatIsTakenAwayEndsThatMessageAndNothingElseAndAnOperatorHasItSentAgain() {
        bot.slack.isInTrouble(exchange -> message(exchange)
                ? new Answered(200, "{\"ok\":false,\"error\":\"token_revoked\"}")
                : null);
        assertThat(bot.crowd().types(0, "/poll \"Which token?\" \"Monday\" \"Tuesday\"").answered()).isTrue();
        try (Database record = bot.database()) {
            bot.process().await("it is given up", () -> record.ledger().<Long>read(tx -> ((Session) tx).number(
                    "select count(*) from delivery where state = 'DEAD' and reason = 'token_revoked'")) == 1);
        }
        bot.slack.isInTrouble(exchange -> null);
        bot.asks("Which day after that?");
        assertThat(Operator.run(List.of("undelivered", "retry"), Map.of("ENTENTE_DATA_DIR", bot.folder().toString())))
                .isZero();
        bot.process().await("it comes after all", 5_000, () -> bot.crowd().find("Which token?") != null);
    }
}
