package org.entente.teams.inbound;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Offers;
import org.entente.core.delivery.Redrawing;
import org.entente.core.delivery.Remembered;
import org.entente.core.delivery.Routes;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.teams.api.TeamsCarrier;
import org.entente.teams.api.TeamsEndpoint;
import org.entente.teams.api.TeamsFiles;
import org.entente.teams.api.TeamsRoutes;
import org.entente.teams.api.TeamsTokens;
import org.entente.teams.api.TeamsWeb;
import org.entente.teams.render.TeamsCards;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

/** The door by HTTP in a real server, a Teams behind it that says what the test wants, a core that writes down. */
final class Door implements AutoCloseable {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    static final String ROOM = "19:group-one@thread.v2";
    static final String TALK = "a:1personal-delegate";
    static final String USER = "29:1delegate";
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private static final Logger QUIET = Logger.getLogger("org.apache");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    final WireMockServer teams = new WireMockServer(
            WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    final List<Invocation> asked = new CopyOnWriteArrayList<>();
    /** What the Connector was called with. */
    final LinkedBlockingQueue<LoggedRequest> calls = new LinkedBlockingQueue<>();
    /** What live messages show, by their ids as the carrier has them. */
    final Map<String, Redrawing.Drawn> live = new ConcurrentHashMap<>();
    /** For whom live messages were drawn. */
    final List<Identity> readers = new CopyOnWriteArrayList<>();
    /** Files that were offered to {@link #USER}, by their offers. */
    final Map<String, Offers.Offer> offered = new ConcurrentHashMap<>();
    /** Offers that they took or did not want. */
    final List<String> settled = new CopyOnWriteArrayList<>();
    volatile Function<Invocation, Reply> core = invocation -> new Reply.Nothing(Language.ENGLISH);

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final TeamsInbound inbound;
    private final TeamsWeb web;
    final TeamsCarrier carrier;

    Door() {
        this(Duration.ofSeconds(20));
    }

    /** @param patience how long a request waits for the core */
    Door(Duration patience) {
        teams.start();
        teams.addMockServiceRequestListener((request, response) -> calls.add(LoggedRequest.createFrom(request)));
        teams.stubFor(get(urlEqualTo(MicrosoftStandIn.METADATA))
                .willReturn(okJson(MicrosoftStandIn.metadata(teams.baseUrl()))));
        teams.stubFor(get(urlEqualTo(MicrosoftStandIn.KEYS)).willReturn(okJson(MicrosoftStandIn.keys())));
        teams.stubFor(post(urlEqualTo("/" + TENANT + "/oauth2/v2.0/token")).willReturn(
                okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"not-a-token\"}")));
        teams.stubFor(any(urlMatching("/teams/v3/conversations/.*")).willReturn(okJson("{\"id\":\"1795311513999\"}")));
        teams.stubFor(get(urlMatching("/teams/v3/conversations/[^/]+/members/.*"))
                .willReturn(okJson(recorded("member"))));
        TeamsEndpoint endpoint = TeamsEndpoint.of(TeamsEndpoint.Cloud.PUBLIC).withLogin(teams.baseUrl())
                .withMetadata(teams.baseUrl() + MicrosoftStandIn.METADATA)
                .withHosts(Set.of("127.0.0.1:" + teams.port()));
        InstantSource clock = InstantSource.fixed(NOW);
        web = new TeamsWeb(endpoint, new TeamsTokens(endpoint, TENANT, MicrosoftStandIn.APP, "not-a-secret", clock),
                MicrosoftStandIn.APP);
        TeamsRoutes routes = new TeamsRoutes(new Kept(kept), endpoint);
        TeamsCards cards = new TeamsCards(button -> button.arguments().containsKey("form"));
        TeamsFiles files = new TeamsFiles(web, routes);
        carrier = new TeamsCarrier(web, routes, cards, files, clock);
        Predicate<Identity> known = identity -> false;
        inbound = new TeamsInbound(web, routes, cards, files, carrier,
                new TeamsInbound.Core(this::dispatch, known,
                        this::drawn, new Table(), Remembered.NONE),
                clock, patience);
        try {
            Path folder = Files.createTempDirectory("door");
            tomcat.setBaseDir(folder.toString());
            tomcat.setHostname("127.0.0.1");
            tomcat.setPort(0);
            Context context = tomcat.addContext("", folder.toString());
            Tomcat.addServlet(context, "teams", inbound.servlet(MicrosoftStandIn.APP, Set.of(TENANT), endpoint));
            context.addServletMappingDecoded("/api/messages", "teams");
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.start();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Redrawing.Drawn> drawn(Identity reader, String message) {
        readers.add(reader);
        return Optional.ofNullable(live.get(message));
    }

    /** What the record says of offers. */
    private final class Table implements Offers {

        @Override
        public Offer of(Identity who, String offer) {
            Offer found = who.user().equals(USER) ? offered.get(offer) : null;
            return found == null ? new Gone(said("gone")) : found;
        }

        @Override
        public void settled(Identity who, String offer) {
            settled.add(who.user() + " " + offer);
        }
    }

    /** A line. */
    static Redrawing.Drawn said(String words) {
        return new Redrawing.Drawn(Card.untitled().paragraph(Content.literal(words)).build(),
                Voice.in(Language.ENGLISH));
    }

    private Reply dispatch(Invocation invocation) {
        asked.add(invocation);
        return core.apply(invocation);
    }

    String service() {
        return "http://127.0.0.1:" + teams.port() + "/teams/";
    }

    /** Something that Teams sent once. */
    ObjectNode activity(String name) {
        return (ObjectNode) MAPPER.readTree(recorded(name).replace("SERVICE_URL", service()));
    }

    private static String recorded(String name) {
        try (InputStream in = Objects.requireNonNull(Door.class.getResourceAsStream("/activities/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An invoke in the group, as one of a press that Teams sent once. */
    ObjectNode invoke(String name, JsonNode value) {
        ObjectNode invoke = activity("group-press").put("name", name);
        invoke.set("value", value);
        return invoke;
    }

    /** The same of a form's data. */
    ObjectNode form(String name, String data) {
        ObjectNode value = MAPPER.createObjectNode();
        value.set("data", MAPPER.readTree(data));
        return invoke(name, value);
    }

    HttpResponse<String> send(JsonNode activity) {
        return signed(MAPPER.writeValueAsString(activity));
    }

    HttpResponse<String> signed(String body) {
        return send(request(HttpRequest.BodyPublishers.ofString(body)).header("Authorization",
                MicrosoftStandIn.header(service(), NOW)));
    }

    HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/api/messages"))
                .header("Content-Type", "application/json").POST(body);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The call of this kind whose address ends so, as soon as it comes. */
    LoggedRequest called(String method, String ending) throws InterruptedException {
        while (true) {
            LoggedRequest call = calls.poll(20, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("nobody called " + method + " " + ending);
            }
            if (method.equals(call.getMethod().getName()) && call.getUrl().endsWith(ending)) {
                return call;
            }
        }
    }

    @Override
    public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        inbound.close();
        web.close();
        http.close();
        teams.stop();
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
