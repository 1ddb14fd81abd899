package org.entente.teams.inbound;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that Teams sends. Nothing is done, and nothing is kept, before the token is good. */
public final class TeamsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(TeamsServlet.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Of a body; the largest of Teams are about a hundred kilobytes. */
    static final int MOST_BYTES = 1 << 20;

    private final transient TokenCheck tokens;
    private final transient Reception reception;

    TeamsServlet(TokenCheck tokens, Reception reception) {
        this.tokens = tokens;
        this.reception = reception;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            write(response, new Given(HttpServletResponse.SC_METHOD_NOT_ALLOWED, null));
            return;
        }
        String authorization = request.getHeader("Authorization");
        if (!TokenCheck.plausible(authorization)) {
            write(response, new Given(HttpServletResponse.SC_UNAUTHORIZED, null));
            return;
        }
        byte[] body = body(request);
        write(response, body == null ? new Given(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null)
                : answer(authorization, body));
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

    private Given answer(@Nullable String authorization, byte[] body) {
        JsonNode activity;
        try {
            activity = MAPPER.readTree(body);
        } catch (JacksonException e) {
            return Given.MALFORMED;
        }
        if (!activity.isObject()) {
            return Given.MALFORMED;
        }
        try {
            return switch (tokens.judge(authorization, activity)) {
                case TokenCheck.Refused(int status, String why) -> {
                    LOG.warn("an activity is refused: {}", why);
                    yield new Given(status, null);
                }
                case TokenCheck.Good(String tenant, String serviceUrl) ->
                        reception.receive(new Activity(activity, tenant, serviceUrl));
            };
        } catch (RuntimeException e) {
            LOG.error("an activity could not be answered", e);
            return new Given(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
        }
    }

    private static void write(HttpServletResponse response, Given given) throws IOException {
        response.setStatus(given.status());
        String json = given.json();
        if (json == null) {
            response.setContentLength(0);
            return;
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
