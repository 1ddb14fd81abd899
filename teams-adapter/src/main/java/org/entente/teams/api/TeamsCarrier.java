package org.entente.teams.api;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.people.Platform;
import org.entente.teams.render.Refresh;
import org.entente.teams.render.TeamsCards;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries cards to Teams. A message's id is the conversation's and the activity's with a space between. Teams has no
 * home page that a bot could draw: a person's is one card in their talk with the bot, drawn again instead of sent again.
 */
public final class TeamsCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsCarrier.class);

    private final TeamsWeb web;
    private final TeamsRoutes routes;
    private final TeamsCards cards;
    private final TeamsFiles files;
    private final PersonalTalks talks;
    private final Readers readers;

    /** @param clock the machine's clock */
    public TeamsCarrier(TeamsWeb web, TeamsRoutes routes, TeamsCards cards, TeamsFiles files, InstantSource clock) {
        this.web = web;
        this.routes = routes;
        this.cards = cards;
        this.files = files;
        this.talks = new PersonalTalks(web, routes);
        this.readers = new Readers(web, clock);
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public List<Budget> budgets(Address address, @Nullable String messageId) {
        return TeamsBudgets.of(address, messageId);
    }

    @Override
    public Outcome post(Address address, Card card, Voice voice) {
        return TeamsFailures.outcome(() -> {
            TeamsMessage message = TeamsMessage.of(cards.message(card, voice));
            return switch (address.kind()) {
                case ROOM -> talks.inRoom(address.workspace(), address.target(),
                        (route, room) -> send(route, room, message));
                case PERSON -> talks.with(address.workspace(), address.target(),
                        (route, talk) -> send(route, talk, message));
                case HOME -> talks.with(address.workspace(), address.target(),
                        (route, talk) -> home(address, route, talk, message));
            };
        });
    }

    @Override
    public Outcome update(Address address, String messageId, Card card, Voice voice) {
        if (address.kind() == Address.Kind.HOME) {
            return post(address, card, voice);
        }
        return edit(address, messageId, (route, conversation, activity) -> {
            web.update(route.serviceUrl(), conversation, activity, TeamsMessage.of(cards.message(card, voice)));
            return new Sent(messageId);
        });
    }

    @Override
    public Outcome updateForEach(Address address, String messageId, Card card, Voice voice) {
        if (address.kind() != Address.Kind.ROOM) {
            return update(address, messageId, card, voice);
        }
        return edit(address, messageId, (route, conversation, activity) -> {
            List<String> users = readers.of(address.workspace(), conversation, route);
            Duration wait = users.isEmpty() ? Duration.ZERO : readers.wait(messageId);
            Refresh refresh = users.isEmpty() || wait.isPositive() ? null : new Refresh(activity, users);
            web.update(route.serviceUrl(), conversation, activity,
                    TeamsMessage.of(cards.message(card, voice, refresh)));
            if (refresh != null) {
                readers.asked(messageId);
            }
            return wait.isPositive() ? new SentToAll(messageId, wait) : new Sent(messageId);
        });
    }

    /** What is done with one message of a conversation. */
    @FunctionalInterface
    private interface Editing {
        Outcome run(Route route, String conversation, String activity) throws IOException;
    }

    private Outcome edit(Address address, String messageId, Editing editing) {
        int space = messageId.indexOf(' ');
        if (space < 0) {
            return new Never("no message of Teams: it has no conversation", false);
        }
        return TeamsFailures.outcome(() -> talks.inRoom(address.workspace(), address.target(),
                (route, target) -> editing.run(route, messageId.substring(0, space), messageId.substring(space + 1))));
    }

    @Override
    public Outcome file(Address address, String offer, Document.Made file, Voice voice) {
        return TeamsFailures.outcome(() -> switch (address.kind()) {
            case ROOM -> new Never("a bot cannot lay files into a room of Teams", false);
            case PERSON, HOME -> talks.with(address.workspace(), address.target(),
                    (route, talk) -> files.offer(route, talk, offer, file));
        });
    }

    private Outcome send(Route route, String conversation, TeamsMessage message) throws IOException {
        return new Sent(conversation + " " + web.post(route.serviceUrl(), conversation, message));
    }

    private Outcome home(Address address, Route route, String talk, TeamsMessage message) throws IOException {
        String before = route.home();
        if (before != null && redrawn(route, talk, before, message)) {
            return new Sent(talk + " " + before);
        }
        String posted = web.post(route.serviceUrl(), talk, message);
        remember(address, route, posted);
        return new Sent(talk + " " + posted);
    }

    /** False when they deleted the card: another is sent. */
    private boolean redrawn(Route route, String talk, String before, TeamsMessage message) throws IOException {
        try {
            web.update(route.serviceUrl(), talk, before, message);
            return true;
        } catch (Refusal e) {
            if (e.status() == 404 && !TeamsFailures.closes(e)) {
                return false;
            }
            throw e;
        }
    }

    private void remember(Address address, Route route, @Nullable String posted) {
        try {
            routes.change(address.workspace(), address.target(), route.serviceUrl(), now -> now.withHome(posted));
        } catch (RuntimeException e) {
            LOG.warn("a home card could not be remembered: the next one is sent anew: {}",
                    e.getClass().getSimpleName());
        }
    }
}
