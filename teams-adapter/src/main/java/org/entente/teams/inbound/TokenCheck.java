package org.entente.teams.inbound;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.entente.teams.api.TeamsEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether Microsoft sent an activity, to this bot, from a tenant that may. Our own check: the library's forgets the
 * service address where the activity has none, knows no list of tenants, takes the tokens of emulators, and drops good
 * keys before it has new ones.
 */
final class TokenCheck {

    static final String CHANNEL = "msteams";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int LONGEST = 16_384;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([\\w-]+\\.[\\w-]+\\.[\\w-]+) *");

    private final String appId;
    private final Set<String> tenants;
    private final TeamsEndpoint endpoint;
    private final SigningKeys keys;
    private final InstantSource clock;

    /** What came of it. */
    sealed interface Verdict {}

    /**
     * Microsoft sent it.
     *
     * @param tenant of the conversation
     * @param serviceUrl where answers go; on the list of hosts
     */
    record Good(String tenant, String serviceUrl) implements Verdict {}

    /**
     * Nothing is to be done.
     *
     * @param status 401 when it is not shown who sends it, 403 when they may not, 503 when it cannot be known now
     * @param why for an operator: nothing of the token or of the activity
     */
    record Refused(int status, String why) implements Verdict {}

    /**
     * @param tenants whose activities are taken; empty: of every tenant
     * @param clock the machine's clock
     * @param background where keys are renewed before they are old
     */
    TokenCheck(String appId, Set<String> tenants, TeamsEndpoint endpoint, InstantSource clock, Executor background) {
        this(appId, tenants, endpoint, new SigningKeys(endpoint.metadata(), new Documents(), clock, background),
                clock);
    }

    TokenCheck(String appId, Set<String> tenants, TeamsEndpoint endpoint, SigningKeys keys, InstantSource clock) {
        if (appId.isBlank()) {
            throw new IllegalArgumentException("TEAMS_APP_ID is blank: set it to the app's id");
        }
        this.appId = appId;
        this.tenants = Set.copyOf(tenants);
        this.endpoint = endpoint;
        this.keys = keys;
        this.clock = clock;
    }

    /** Fetches the keys before the first activity comes. */
    void prepare() {
        keys.prepare();
    }

    /** Whether the header could hold a token at all: what does not is refused before its body is read. */
    static boolean plausible(@Nullable String authorization) {
        return authorization != null && authorization.length() <= LONGEST && BEARER.matcher(authorization).matches();
    }

    /** @param authorization the header; @param activity the body, as it came */
    Verdict judge(@Nullable String authorization, JsonNode activity) {
        if (authorization == null || !plausible(authorization)) {
            return new Refused(401, "no token");
        }
        String serviceUrl = text(activity.path("serviceUrl"));
        if (serviceUrl.isEmpty()) {
            return new Refused(401, "no service address");
        }
        if (!CHANNEL.equals(text(activity.path("channelId")))) {
            return new Refused(403, "another channel than Teams");
        }
        try {
            var matcher = BEARER.matcher(authorization);
            SignedJWT token = SignedJWT.parse(matcher.matches() ? matcher.group(1) : "");
            if (!signed(token)) {
                return new Refused(401, "not signed by Microsoft for Teams");
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            String slip = slip(claims, serviceUrl);
            return slip == null ? allowed(claims, activity, serviceUrl) : new Refused(401, slip);
        } catch (SigningKeys.NoKeys e) {
            return new Refused(503, "the signing keys cannot be had now");
        } catch (ParseException | JOSEException | RuntimeException e) {
            return new Refused(401, "no readable token");
        }
    }

    private boolean signed(SignedJWT token) throws SigningKeys.NoKeys, JOSEException {
        String name = token.getHeader().getKeyID();
        if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) || name == null) {
            return false;
        }
        SigningKeys.Key key = keys.named(name);
        return key != null && key.endorsements().contains(CHANNEL) && token.verify(new RSASSAVerifier(key.key()));
    }

    /** What is wrong with a token that Microsoft signed, or null. */
    private @Nullable String slip(JWTClaimsSet claims, String serviceUrl) throws ParseException {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        Date begins = claims.getNotBeforeTime();
        if (!endpoint.cloud().issuer().equals(claims.getIssuer())) {
            return "another issuer";
        }
        if (!claims.getAudience().equals(List.of(appId))) {
            return "for another app";
        }
        if (expires == null || now.isAfter(expires.toInstant().plus(SKEW))) {
            return "expired";
        }
        if (begins != null && now.isBefore(begins.toInstant().minus(SKEW))) {
            return "not valid yet";
        }
        return Objects.equals(claims.getStringClaim("serviceurl"), serviceUrl) ? null : "for another service address";
    }

    private Verdict allowed(JWTClaimsSet claims, JsonNode activity, String serviceUrl) throws ParseException {
        if (!endpoint.serves(serviceUrl)) {
            return new Refused(403, "a service address that is not on the list");
        }
        Set<String> named = new LinkedHashSet<>();
        named.add(text(activity.path("conversation").path("tenantId")));
        named.add(text(activity.path("channelData").path("tenant").path("id")));
        named.add(Objects.requireNonNullElse(claims.getStringClaim("tid"), ""));
        named.remove("");
        if (named.isEmpty() || !(tenants.isEmpty() || tenants.containsAll(named))) {
            return new Refused(403, named.isEmpty() ? "no tenant" : "a tenant that is not on the list");
        }
        return new Good(named.iterator().next(), serviceUrl);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }
}
