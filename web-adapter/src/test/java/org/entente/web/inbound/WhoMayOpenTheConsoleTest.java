package org.entente.web.inbound;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Only the browser on this machine that opened the printed address, and only with what its own pages send. */
class WhoMayOpenTheConsoleTest {

    private static final Seal SEAL = new Seal() {
        @Override
        public String sign(String text) {
            return text.replace(' ', '_') + ".signed";
        }

        @Override
        public Optional<String> read(String signed) {
            return signed.endsWith(".signed")
                    ? Optional.of(signed.substring(0, signed.length() - 7).replace('_', ' '))
                    : Optional.empty();
        }
    };

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final Keys keys = new Keys(SEAL, clock);
    private final ConsoleGuard guard = new ConsoleGuard(keys);

    private record Outcome(int status, boolean passed, MockHttpServletResponse response) {}

    private Outcome asks(String method, Consumer<MockHttpServletRequest> how) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/console/");
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("Host", "127.0.0.1:8080");
        how.accept(request);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        try {
            guard.doFilter(request, response, chain);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return new Outcome(response.getStatus(), chain.getRequest() != null, response);
    }

    private Cookie session() {
        return Objects.requireNonNull(asks("GET", request -> request.setParameter("key", keys.next())).response()
                .getCookie("entente_console"));
    }

    @Test
    void aPrintedAddressOpensOnce() {
        String key = keys.next();
        Outcome first = asks("GET", request -> request.setParameter("key", key));
        assertThat(first.response().getCookie("entente_console")).isNotNull();
        Outcome second = asks("GET", request -> request.setParameter("key", key));
        assertThat(second.status()).isEqualTo(401);
        assertThat(second.response().getCookies()).isEmpty();
    }

    @Test
    void whoOpenedItGoesOnWithASession() {
        Cookie session = session();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(asks("GET", request -> request.setCookies(session)).passed()).isTrue();
    }

    @Test
    void aSessionEndsAfterHalfADay() {
        Cookie session = session();
        now.set(now.get().plus(Duration.ofHours(13)));
        assertThat(asks("GET", request -> request.setCookies(session)).status()).isEqualTo(401);
    }

    @Test
    void nobodyComesInWithoutAKey() throws IOException {
        Outcome outcome = asks("GET", request -> {});
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.status()).isEqualTo(401);
        assertThat(outcome.response().getContentAsString()).contains("printed", "affichée");
    }

    @Test
    void anotherAddressIsRefusedWithTheSafeWay() throws IOException {
        Cookie session = session();
        Outcome outcome = asks("GET", request -> {
            request.setCookies(session);
            request.setRemoteAddr("192.0.2.7");
        });
        assertThat(outcome.status()).isEqualTo(403);
        assertThat(outcome.response().getContentAsString()).contains("ssh -L", "tunnel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via"})
    void whatAProxyPassesOnIsRefused(String header) {
        Cookie session = session();
        assertThat(asks("GET", request -> {
            request.setCookies(session);
            request.addHeader(header, "192.0.2.7");
        }).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "127.0.0.1.example.org", "localhost.example.org:8080"})
    void anotherNameOfThisMachineIsRefused(String host) {
        Cookie session = session();
        assertThat(asks("GET", request -> {
            request.setCookies(session);
            request.removeHeader("Host");
            request.addHeader("Host", host);
        }).status()).isEqualTo(403);
    }

    @Test
    void onlyAPageOfOursCanSend() {
        Cookie session = session();
        assertThat(asks("POST", request -> request.setCookies(session)).status()).isEqualTo(403);
        assertThat(asks("POST", request -> {
            request.setCookies(session);
            request.addHeader("X-Entente-Page", keys.token("another session"));
        }).status()).isEqualTo(403);
        assertThat(asks("POST", request -> {
            request.setCookies(session);
            request.addHeader("X-Entente-Page", keys.token(session.getValue()));
            request.addHeader("Sec-Fetch-Site", "cross-site");
        }).status()).isEqualTo(403);
        assertThat(asks("POST", request -> {
            request.setCookies(session);
            request.addHeader("X-Entente-Page", keys.token(session.getValue()));
        }).passed()).isTrue();
    }

    @Test
    void nothingFromElsewhereRunsOnAPage() {
        assertThat(asks("GET", request -> {}).response().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }
}
