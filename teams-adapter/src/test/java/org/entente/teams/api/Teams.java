package org.entente.teams.api;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.core.delivery.Routes;
import org.entente.core.people.Platform;
import org.entente.teams.render.TeamsCards;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** Connector and login service of Teams, played by WireMock; the adapter's own parts before it. */
final class Teams {

    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String PASSWORD = "not-a-secret-1";
    static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    static final String ROOM = "19:group-one@thread.v2";
    static final String TALK = "a:1personal-alice";
    static final String USER = "29:1alice";
    static final String TOKEN = "not-a-token-1";
    static final String LOGIN = "/" + TENANT + "/oauth2/v2.0/token";

    final Map<String, String> kept = new ConcurrentHashMap<>();
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    final TeamsEndpoint endpoint;
    final TeamsTokens tokens;
    final TeamsWeb web;
    final TeamsRoutes routes;
    final TeamsFiles files;
    final TeamsCards cards = new TeamsCards(button -> false);
    final TeamsCarrier carrier;
    private final WireMockExtension mock;

    Teams(WireMockExtension mock) {
        this(mock, Duration.ofSeconds(10));
    }

    Teams(WireMockExtension mock, Duration read) {
        this.mock = mock;
        this.endpoint = TeamsEndpoint.of(TeamsEndpoint.Cloud.PUBLIC).withLogin(base())
                .withHosts(Set.of("127.0.0.1:" + mock.getPort()));
        this.tokens = new TeamsTokens(endpoint, TENANT, APP, PASSWORD, () -> now);
        this.web = new TeamsWeb(endpoint, tokens, APP, read);
        this.routes = new TeamsRoutes(new Kept(kept), endpoint);
        this.files = new TeamsFiles(web, routes);
        this.carrier = new TeamsCarrier(web, routes, cards, files, () -> now);
        login(okJson(token(TOKEN, 3_599)));
    }

    static WireMockExtension mock() {
        return WireMockExtension.newInstance()
                .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();
    }

    String base() {
        return "http://127.0.0.1:" + mock.getPort();
    }

    String service() {
        return base() + "/teams/";
    }

    void login(ResponseDefinitionBuilder response) {
        mock.stubFor(post(urlEqualTo(LOGIN)).willReturn(response));
    }

    static String token(String value, long seconds) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"ext_expires_in\":" + seconds
                + ",\"access_token\":\"" + value + "\"}";
    }

    void answers(MappingBuilder request, ResponseDefinitionBuilder response) {
        mock.stubFor(request.willReturn(response));
    }

    /** Somebody was met in the room and in their own talk. */
    Teams met() {
        routes.met(new TeamsRoutes.Met(TENANT, service(), ROOM, "groupChat", USER, "fr-CA", "America/Toronto"));
        routes.met(new TeamsRoutes.Met(TENANT, service(), TALK, "personal", USER, null, null));
        return this;
    }

    static String activities(String conversation) {
        return "/teams/v3/conversations/" + conversation + "/activities";
    }

    /** The record, as far as routes go. */
    private record Kept(Map<String, String> kept) implements Routes {

        @Override
        public Optional<String> find(Platform platform, String workspace, String target) {
            return Optional.ofNullable(kept.get(platform + "/" + workspace + "/" + target));
        }

        @Override
        public void keep(Platform platform, String workspace, String target, String route) {
            kept.put(platform + "/" + workspace + "/" + target, route);
        }
    }
}
