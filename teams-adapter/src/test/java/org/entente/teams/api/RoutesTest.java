package org.entente.teams.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.delivery.Routes;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The way back, learnt from what comes in. */
class RoutesTest {

    private static final String SERVICE = "https://smba.trafficmanager.net/ca/";
    private static final TeamsEndpoint ENDPOINT = TeamsEndpoint.of(TeamsEndpoint.Cloud.PUBLIC);

    private final Map<String, String> kept = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final Routes store = new Routes() {
        @Override
        public Optional<String> find(Platform platform, String workspace, String target) {
            return Optional.ofNullable(kept.get(workspace + "/" + target));
        }

        @Override
        public void keep(Platform platform, String workspace, String target, String route) {
            written.add(target);
            kept.put(workspace + "/" + target, route);
        }
    };
    private final TeamsRoutes routes = new TeamsRoutes(store, ENDPOINT);

    private static TeamsRoutes.Met met(String service, String conversation, String kind, @Nullable String locale) {
        return new TeamsRoutes.Met("t", service, conversation, kind, "29:u", locale, null);
    }

    @Test
    void itIsWrittenOnlyWhenItChanged() {
        routes.met(met(SERVICE, "19:room;messageid=1", "channel", "fr-CA"));
        routes.met(met(SERVICE, "19:room;messageid=2", "channel", "fr-CA"));
        assertThat(written).containsExactly("*", "19:room", "29:u");
        routes.met(met("https://smba.trafficmanager.net/amer/", "19:room", "channel", "fr-CA"));
        assertThat(written).hasSize(6);
    }

    @Test
    void itIsFoundAgainAfterARestart() {
        routes.met(met(SERVICE, "a:talk", "personal", "fr-CA"));
        assertThat(new TeamsRoutes(store, ENDPOINT).to("t", "29:u"))
                .contains(new Route(SERVICE, null, "a:talk", null, "fr-CA", null));
    }

    @Test
    void whatTheirClientSaidLastStaysWhereItSaysNothing() {
        routes.met(met(SERVICE, "a:talk", "personal", "fr-CA"));
        routes.met(met(SERVICE, "19:room", "groupChat", null));
        assertThat(routes.to("t", "29:u")).contains(new Route(SERVICE, null, "a:talk", null, "fr-CA", null));
    }

    @Test
    void aServiceThatIsNotOnTheListIsNeverKept() {
        routes.met(met("https://elsewhere.example/", "19:room", "channel", null));
        assertThat(kept).isEmpty();
        assertThat(routes.to("t", "19:room")).isEmpty();
    }

    @Test
    void whoeverWasNeverMetIsReachedByTheWayToTheirTenant() {
        routes.met(met(SERVICE, "19:room", "channel", null));
        assertThat(routes.to("t", "29:never-met")).contains(Route.to(SERVICE, null));
        assertThat(routes.to("another", "29:never-met")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsLearntAnew() {
        kept.put("t/29:u", "{");
        routes.met(met(SERVICE, "a:talk", "personal", null));
        assertThat(routes.to("t", "29:u").map(Route::talk)).contains("a:talk");
    }

    @Test
    void anActivityGoesOnThoughNothingCanBeWritten() {
        TeamsRoutes full = new TeamsRoutes(new Routes() {
            @Override
            public Optional<String> find(Platform platform, String workspace, String target) {
                return Optional.empty();
            }

            @Override
            public void keep(Platform platform, String workspace, String target, String route) {
                throw new IllegalStateException("the disk is full");
            }
        }, ENDPOINT);
        assertThatCode(() -> full.met(met(SERVICE, "19:room", "channel", null))).doesNotThrowAnyException();
    }
}
