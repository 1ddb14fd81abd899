package org.entente.teams.api;

import java.io.IOException;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;

/** The talk of the bot with one person: made once, then its id is kept. */
final class PersonalTalks {

    private static final String NOBODY_MET = "nobody of this tenant was met yet";

    private final TeamsWeb web;
    private final TeamsRoutes routes;

    PersonalTalks(TeamsWeb web, TeamsRoutes routes) {
        this.web = web;
        this.routes = routes;
    }

    /** What is to be done in a conversation. */
    @FunctionalInterface
    interface InTalk {
        Outcome run(Route route, String conversation) throws IOException;
    }

    /** Runs what is to be done in a room. */
    Outcome inRoom(String tenant, String conversation, InTalk then) throws IOException {
        Route route = routes.to(tenant, TeamsRoutes.room(conversation)).orElse(null);
        return route == null ? new Never(NOBODY_MET, false) : then.run(route, conversation);
    }

    /** Runs what is to be done in the talk with a person. One that is gone is made anew, once. */
    Outcome with(String tenant, String user, InTalk then) throws IOException {
        Route route = routes.to(tenant, user).orElse(null);
        if (route == null) {
            return new Never(NOBODY_MET, false);
        }
        String talk = route.talk();
        if (talk != null) {
            try {
                return then.run(route, talk);
            } catch (Refusal e) {
                if (!"ConversationNotFound".equals(e.code())) {
                    throw e;
                }
            }
        }
        String made = web.talk(route.serviceUrl(), tenant, user);
        routes.change(tenant, user, route.serviceUrl(), before -> before.inTalk(made));
        return then.run(route.inTalk(made), made);
    }
}
