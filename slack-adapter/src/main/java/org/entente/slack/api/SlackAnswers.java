package org.entente.slack.api;

import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.people.Platform;
import org.entente.slack.render.Rendered;
import org.entente.slack.render.SlackCards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one person alone gets, at once: a form, or words that nobody else sees. */
public final class SlackAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SlackAnswers.class);

    private final SlackWeb web;
    private final Carrier carrier;

    public SlackAnswers(SlackWeb web, Carrier carrier) {
        this.web = web;
        this.carrier = carrier;
    }

    /**
     * Opens a form, in one and a half seconds or not at all.
     *
     * @param trigger good once and for three seconds
     * @return whether the reader sees it
     */
    public boolean open(String workspace, String trigger, String view) {
        Outcome outcome = SlackFailures.outcome(() -> {
            ViewsOpenResponse response = web.quickMethods(workspace)
                    .viewsOpen(r -> r.triggerId(trigger).viewAsString(view));
            return response.isOk() ? new Sent("") : SlackFailures.refused(response);
        });
        if (!(outcome instanceof Sent)) {
            LOG.warn("a form could not be opened: {}", outcome);
        }
        return outcome instanceof Sent;
    }

    /** Words that only this person sees in the channel; in their own talk with the bot where that cannot be. */
    public void whisper(String workspace, String channel, String user, Card card, Voice voice) {
        Outcome outcome = SlackFailures.outcome(() -> {
            Rendered message = SlackCards.message(card, voice);
            ChatPostEphemeralResponse response = web.methods(workspace).chatPostEphemeral(r -> r.channel(channel)
                    .user(user).text(message.text()).blocksAsString(message.blocks()));
            return response.isOk() ? new Sent("") : SlackFailures.refused(response);
        });
        if (outcome instanceof Never) {
            tell(workspace, user, card, voice);
        } else if (!(outcome instanceof Sent)) {
            LOG.warn("an answer could not be given: {}", outcome);
        }
    }

    /** The person's own home page. */
    public void home(String workspace, String user, Card card, Voice voice) {
        Outcome outcome = carrier.post(new Address(Platform.SLACK, workspace, Address.Kind.HOME, user), card, voice);
        if (!(outcome instanceof Sent)) {
            LOG.warn("a home page could not be published: {}", outcome);
        }
    }

    /** A message in the person's own talk with the bot. */
    public void tell(String workspace, String user, Card card, Voice voice) {
        Outcome outcome = carrier.post(new Address(Platform.SLACK, workspace, Address.Kind.PERSON, user), card, voice);
        if (!(outcome instanceof Sent)) {
            LOG.warn("an answer could not be given: {}", outcome);
        }
    }
}
