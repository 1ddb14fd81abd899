package org.entente.slack.inbound;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that Slack sends over HTTP. The bytes are read before anything can ask for parameters, which would empty
 * the body; nothing is parsed before the signature is good.
 */
public final class SlackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SlackServlet.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Of a body; Slack's largest are a few hundred kilobytes. */
    static final int MOST_BYTES = 1 << 20;
    private static final byte[] PAYLOAD = "payload=".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> SLACK_HEADERS = Set.of("x-slack-retry-num", "x-slack-retry-reason");

    private final transient Signature signature;
    private final transient BoltReception reception;

    SlackServlet(Signature signature, BoltReception reception) {
        this.signature = signature;
        this.reception = reception;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        byte[] body = body(request);
        if (body == null) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!signature.good(request.getHeader("X-Slack-Request-Timestamp"),
                request.getHeader("X-Slack-Signature"), body)) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            write(response, answer(body, request));
        }
    }

    /** The bytes, or null when there are too many. */
    private static byte @Nullable [] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return null;
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            return body.length > MOST_BYTES ? null : body;
        }
    }

    private Given answer(byte[] bytes, HttpServletRequest request) {
        try {
            if (clickOrForm(bytes)) {
                Optional<Given> click = reception.clicks(PercentCoding.decode(bytes, PAYLOAD.length));
                if (click.isPresent()) {
                    return click.get();
                }
            }
            String body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return body.stripLeading().startsWith("{") ? event(body, request) : form(body, request);
        } catch (CharacterCodingException | JacksonException | IllegalArgumentException e) {
            return Given.MALFORMED;
        } catch (RuntimeException e) {
            LOG.error("a request could not be answered", e);
            return new Given(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
        }
    }

    private Given event(String body, HttpServletRequest request) {
        JsonNode payload = MAPPER.readTree(body);
        return switch (payload.path("type").asString("")) {
            case "url_verification" -> payload.path("challenge").isString()
                    ? Given.json(
                            MAPPER.writeValueAsString(Map.of("challenge", payload.path("challenge").stringValue())))
                    : Given.MALFORMED;
            // Bolt has no parser for it and would have it sent again
            case "app_rate_limited" -> {
                LOG.warn("Slack holds events back: too many in an hour");
                yield Given.NOTHING;
            }
            case "event_callback" -> payload.path("event").path("type").isString() ? bolt(body, request)
                    : Given.MALFORMED;
            default -> Given.MALFORMED;
        };
    }

    /** Whether it is a single field, the payload. */
    private static boolean clickOrForm(byte[] body) {
        if (!Arrays.equals(body, 0, Math.min(body.length, PAYLOAD.length), PAYLOAD, 0, PAYLOAD.length)) {
            return false;
        }
        for (byte one : body) {
            if (one == '&') {
                return false;
            }
        }
        return true;
    }

    private Given form(String body, HttpServletRequest request) {
        if (body.startsWith("ssl_check=1") || body.contains("&ssl_check=1")) {
            return Given.NOTHING;
        }
        return bolt(body, request);
    }

    private Given bolt(String body, HttpServletRequest request) {
        return reception.receive(body, headers(request)).orElse(Given.MALFORMED);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            if (SLACK_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, Collections.list(request.getHeaders(name)));
            }
        }
        return headers;
    }

    private static void write(HttpServletResponse response, Given given) throws IOException {
        if (given.status() >= 400) {
            refuse(response, given.status());
            return;
        }
        response.setStatus(given.status());
        String json = given.json();
        if (json != null) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json; charset=utf-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } else {
            response.setContentLength(0);
        }
    }

    /** Without words: not even an error page of the server. */
    private static void refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        if (status < 500) {
            response.setHeader("X-Slack-No-Retry", "1");
        }
        response.setContentLength(0);
    }
}
