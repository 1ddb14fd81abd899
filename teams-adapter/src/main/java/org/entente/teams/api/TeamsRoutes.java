package org.entente.teams.api;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.core.delivery.Recent;
import org.entente.core.delivery.Routes;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How rooms and people are reached, learnt from every activity; written only when it changed. */
public final class TeamsRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsRoutes.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST = 20_000;
    /** The tenant itself, for whoever was never met. */
    private static final String TENANT = "*";
    private static final String PERSONAL = "personal";

    private final Routes kept;
    private final TeamsEndpoint endpoint;
    private final Recent<String, Route> known = new Recent<>(MOST);

    /**
     * What an activity tells of the way back.
     *
     * @param conversation with or without the thread in it
     * @param kind {@code personal}, {@code groupChat} or {@code channel}, or null where it does not say
     * @param user who sent it, or null for the platform itself
     * @param locale of their client, or null
     * @param zone IANA id, or null
     */
    public record Met(String tenant, String serviceUrl, String conversation, @Nullable String kind,
            @Nullable String user, @Nullable String locale, @Nullable String zone) {}

    /** @param kept each call is a transaction of its own */
    public TeamsRoutes(Routes kept, TeamsEndpoint endpoint) {
        this.kept = kept;
        this.endpoint = endpoint;
    }

    /** The conversation itself, without the thread in it. */
    public static String room(String conversation) {
        int thread = conversation.indexOf(";messageid=");
        return thread < 0 ? conversation : conversation.substring(0, thread);
    }

    /** Keeps the way back. An activity is answered even when this cannot be written. */
    public void met(Met met) {
        if (!endpoint.serves(met.serviceUrl())) {
            return;
        }
        try {
            String service = met.serviceUrl();
            boolean personal = PERSONAL.equals(met.kind());
            change(met.tenant(), TENANT, service, route -> route);
            if (!personal) {
                change(met.tenant(), room(met.conversation()), service,
                        route -> new Route(service, met.kind() == null ? route.kind() : met.kind(), null, null, null,
                                null));
            }
            if (met.user() != null) {
                change(met.tenant(), met.user(), service, route -> (personal ? route.inTalk(met.conversation()) : route)
                        .speaking(met.locale(), met.zone()));
            }
        } catch (RuntimeException e) {
            LOG.warn("the way to a conversation could not be kept: {}", e.getClass().getSimpleName());
        }
    }

    /** The way to a room or a person, or that to their tenant; empty when nobody of it was ever met. */
    Optional<Route> to(String tenant, String target) {
        return find(tenant, target).or(() -> find(tenant, TENANT).map(any -> Route.to(any.serviceUrl(), null)));
    }

    synchronized void change(String tenant, String target, String service, UnaryOperator<Route> change) {
        Route before = find(tenant, target).orElse(null);
        Route after = change.apply(before == null ? Route.to(service, null) : before.through(service));
        if (!after.equals(before)) {
            // another node may have learnt more since this one read it
            Route newest = kept.find(Platform.TEAMS, tenant, target).flatMap(TeamsRoutes::read).orElse(before);
            after = change.apply(newest == null ? Route.to(service, null) : newest.through(service));
            kept.keep(Platform.TEAMS, tenant, target, MAPPER.writeValueAsString(after));
            known.put(key(tenant, target), after);
        }
    }

    private Optional<Route> find(String tenant, String target) {
        Route cached = known.get(key(tenant, target));
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Route> found = kept.find(Platform.TEAMS, tenant, target).flatMap(TeamsRoutes::read);
        found.ifPresent(route -> known.put(key(tenant, target), route));
        return found;
    }

    private static Optional<Route> read(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, Route.class));
        } catch (JacksonException e) {
            LOG.error("a route cannot be read: it is learnt anew");
            return Optional.empty();
        }
    }

    private static String key(String tenant, String target) {
        return tenant + "/" + target;
    }
}
