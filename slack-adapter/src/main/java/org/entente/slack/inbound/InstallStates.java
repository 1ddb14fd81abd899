package org.entente.slack.inbound;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.OAuthStateService;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.entente.slack.api.SlackInstallations;
import org.jspecify.annotations.Nullable;

/**
 * The state that travels with a browser to Slack and back: in the record, so that it works once and not for long, and
 * in a cookie, so that it works in the browser that began. Without the second, somebody could be led to finish another
 * one's installation.
 */
final class InstallStates implements OAuthStateService {

    static final String COOKIE = "entente-install";
    private static final int BYTES = 32;

    private final SlackInstallations installations;
    private final InstantSource clock;
    private final String attributes;
    private final SecureRandom random = new SecureRandom();

    InstallStates(SlackInstallations installations, InstantSource clock, String path) {
        this.installations = installations;
        this.clock = clock;
        // Lax: the way back from Slack begins on another site
        this.attributes = "; Path=" + path + "; Secure; HttpOnly; SameSite=Lax; Max-Age=";
    }

    /** @return the state, or null when too many have begun */
    @Override
    public @Nullable String issueNewState(Request request, Response response) {
        String state = generateNewStateValue();
        if (!installations.begin(state, clock.instant())) {
            return null;
        }
        response.getHeaders().put("Set-Cookie", List.of(COOKIE + "=" + state + attributes
                + SlackInstallations.TIME_TO_INSTALL.toSeconds()));
        return state;
    }

    @Override
    public String generateNewStateValue() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Ends the state as it looks: Bolt would end it only after the exchange, and two at once would both pass. */
    @Override
    public boolean isValid(Request request) {
        Map<String, List<String>> query = query(request);
        String state = first(query.get("state"));
        String cookie = first(request.getHeaders().getMultipleValues(COOKIE));
        return state != null && cookie != null && first(query.get("code")) != null
                && MessageDigest.isEqual(bytes(state), bytes(cookie)) && isAvailableInDatabase(state);
    }

    /** Bolt's request is not typed. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> query(Request<?> request) {
        return request.getQueryString();
    }

    @Override
    public boolean isAvailableInDatabase(String state) {
        return installations.finish(state, clock.instant());
    }

    @Override
    public void consume(Request request, Response response) {
        response.getHeaders().put("Set-Cookie", List.of(COOKIE + "=" + attributes + "0"));
    }

    @Override
    public void addNewStateToDatastore(String state) {
        installations.begin(state, clock.instant());
    }

    @Override
    public void deleteStateFromDatastore(String state) {
        installations.finish(state, clock.instant());
    }

    private static @Nullable String first(@Nullable List<String> values) {
        return values == null || values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
