package org.entente.app.watch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.command.Reply;
import org.entente.core.command.Workers;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A request that comes in at a door. */
class RequestMarkedTest {

    private static final String DOOR = "/slack/events";
    private static final Reply ANSWER = new Reply.Shown(Card.untitled().paragraph(Content.literal("Done")).build(),
            Language.ENGLISH);
    private static final Reply TRY_AGAIN = new Reply.Shown(
            AnswerCards.refused(Content.words("common.unavailable")), Language.FRENCH);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Measures measures = new Measures(registry);
    private final Requests requests = new Requests(measures, Map.of(DOOR, "slack"));
    private final Workers workers = new Workers(4);

    @AfterEach
    void ends() {
        workers.close();
    }

    private MockHttpServletResponse comes(MockHttpServletRequest request, FilterChain chain) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            requests.doFilter(request, response, chain);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("POST", DOOR);
    }

    private static MockHttpServletRequest request(String id) {
        MockHttpServletRequest request = request();
        request.addHeader("X-Request-ID", id);
        return request;
    }

    /** As an adapter has it: carried out by a worker. */
    private CompletableFuture<Reply> dispatched(Input input, Function<Invocation, Reply> dispatcher) {
        Identity who = new Identity(Platform.SLACK, "T1", "U1");
        Invocation invocation = new Invocation("d1", who, Language.ENGLISH, null,
                new Place(Platform.SLACK, "T1", "C1", "C1", false), input, Instant.EPOCH);
        CompletableFuture<Reply> reply = workers.submit(() -> measures.of(dispatcher).apply(invocation));
        return reply == null ? CompletableFuture.failedFuture(new IllegalStateException()) : reply;
    }

    private long answers(String kind, String outcome) {
        return registry.get("entente.answers").tags("platform", "slack", "kind", kind, "outcome", outcome).timer()
                .count();
    }

    @Test
    void bearsTheProxysIdInTheLogAndInTheResponse() {
        List<String> marks = new ArrayList<>();
        MockHttpServletResponse response = comes(request("abc-123_X.7"), (in, out) -> {
            marks.add(MDC.get(Requests.MARK));
            marks.add(Objects.requireNonNull(workers.submit(() -> String.valueOf(MDC.get(Requests.MARK)))).join());
        });
        assertThat(marks).containsExactly("abc-123_X.7", "abc-123_X.7");
        assertThat(response.getHeader("X-Request-ID")).isEqualTo("abc-123_X.7");
        assertThat(MDC.get(Requests.MARK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space in it", "line\nbreak and more", "<script>alert(1)</script>",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void isGivenAnIdOfOursWhereTheProxysCouldWriteIntoTheLog(String id) {
        assertThat(comes(request(id), (in, out) -> {}).getHeader("X-Request-ID")).matches("[0-9a-f]{16}");
    }

    @Test
    void hasAnIdThatNoOtherHas() {
        String first = comes(request(), (in, out) -> {}).getHeader("X-Request-ID");
        assertThat(comes(request(), (in, out) -> {}).getHeader("X-Request-ID")).isNotEqualTo(first);
    }

    @Test
    void isMeasuredByWhatCameOfIt() {
        comes(request(), (in, out) -> dispatched(new Input.Typed(Area.COUNCIL, "help"), i -> ANSWER).join());
        comes(request(), (in, out) -> dispatched(new Input.Pressed("poll.vote", Map.of()), i -> TRY_AGAIN).join());
        comes(request(), (in, out) -> ((MockHttpServletResponse) out).setStatus(401));
        comes(request(), (in, out) -> ((MockHttpServletResponse) out).setStatus(500));
        assertThat(answers("command", "answered")).isOne();
        assertThat(answers("click", "unavailable")).isOne();
        assertThat(answers("other", "refused")).isOne();
        assertThat(answers("other", "failed")).isOne();
    }

    @Test
    void isLateWhereTheResponseGoesBeforeTheCoreHasAnswered() {
        CompletableFuture<Reply> held = new CompletableFuture<>();
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        comes(request(), (in, out) -> {
            dispatched(new Input.Submitted("motion.new", Map.of()), invocation -> {
                begun.complete(true);
                return held.join();
            });
            begun.join();
        });
        held.complete(ANSWER);
        assertThat(answers("form", "late")).isOne();
    }

    @Test
    void isNotMeasuredWhereNobodyFromAPlatformComesIn() {
        comes(new MockHttpServletRequest("GET", "/actuator/health"), (in, out) -> {});
        assertThat(registry.find("entente.answers").timers()).isEmpty();
    }
}
