package org.entente.teams.api;

import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Carrier.Later;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.people.Platform;
import org.entente.teams.render.TeamsCards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one person alone gets, at once: words that nobody else sees. */
public final class TeamsAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsAnswers.class);

    private final TeamsWeb web;
    private final TeamsCards cards;
    private final Carrier carrier;
    private final PersonalTalks talks;

    public TeamsAnswers(TeamsWeb web, TeamsRoutes routes, TeamsCards cards, Carrier carrier) {
        this.web = web;
        this.cards = cards;
        this.carrier = carrier;
        this.talks = new PersonalTalks(web, routes);
    }

    /**
     * Words that only this person sees in a group or a channel; in their own talk with the bot where that cannot be
     * (older clients, and whoever has left meanwhile).
     *
     * @param conversation with the thread in it where there is one
     */
    public void whisper(String tenant, String conversation, String user, Card card, Voice voice) {
        Outcome outcome = TeamsFailures.outcome(() -> {
            TeamsMessage message = TeamsMessage.of(cards.own(card, voice));
            return talks.inRoom(tenant, conversation, (route, room) -> {
                web.whisper(route.serviceUrl(), room, user, message);
                return new Sent("");
            });
        });
        switch (outcome) {
            case Sent sent -> LOG.debug("whispered");
            case Carrier.SentToAll sent -> LOG.debug("whispered");
            case Carrier.Never never -> tell(tenant, user, card, voice);
            case Later later -> LOG.warn("an answer could not be given: {}", later);
        }
    }

    /** The person's own home card. */
    public void home(String tenant, String user, Card card, Voice voice) {
        report(carrier.post(new Address(Platform.TEAMS, tenant, Address.Kind.HOME, user), card, voice));
    }

    /** A message in the person's own talk with the bot. */
    public void tell(String tenant, String user, Card card, Voice voice) {
        report(carrier.post(new Address(Platform.TEAMS, tenant, Address.Kind.PERSON, user), card, voice));
    }

    private static void report(Outcome outcome) {
        if (!(outcome instanceof Sent)) {
            LOG.warn("an answer could not be given: {}", outcome);
        }
    }
}
