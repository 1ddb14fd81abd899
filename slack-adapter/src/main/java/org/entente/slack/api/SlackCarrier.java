package org.entente.slack.api;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import java.io.IOException;
import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.people.Platform;
import org.entente.slack.render.Rendered;
import org.entente.slack.render.SlackCards;
import org.jspecify.annotations.Nullable;

/** Carries cards to Slack. A message's id is {@code channel:ts}, both as Slack gave them. */
public final class SlackCarrier implements Carrier {

    private final SlackWeb web;
    private final DirectTalks talks;
    private final Uploads uploads;

    public SlackCarrier(SlackWeb web) {
        this.web = web;
        this.talks = new DirectTalks(web);
        this.uploads = new Uploads(web);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public List<Budget> budgets(Address address, @Nullable String messageId) {
        return SlackBudgets.of(address, messageId);
    }

    @Override
    public Outcome post(Address address, Card card, Voice voice) {
        return SlackFailures.outcome(() -> switch (address.kind()) {
            case ROOM -> post(address.workspace(), address.target(), SlackCards.message(card, voice));
            case PERSON -> {
                Rendered message = SlackCards.message(card, voice);
                yield talks.with(address.workspace(), address.target(),
                        talk -> post(address.workspace(), talk, message));
            }
            case HOME -> publish(address, SlackCards.home(card, voice));
        });
    }

    @Override
    public Outcome update(Address address, String messageId, Card card, Voice voice) {
        return SlackFailures.outcome(() -> address.kind() == Address.Kind.HOME
                ? publish(address, SlackCards.home(card, voice))
                : edit(address.workspace(), messageId, SlackCards.message(card, voice)));
    }

    @Override
    public Outcome file(Address address, String offer, Document.Made file, Voice voice) {
        return SlackFailures.outcome(() -> switch (address.kind()) {
            case ROOM -> uploads.share(address.workspace(), address.target(), file);
            case PERSON, HOME -> talks.with(address.workspace(), address.target(),
                    talk -> uploads.share(address.workspace(), talk, file));
        });
    }

    private Outcome post(String workspace, String channel, Rendered message)
            throws IOException, SlackApiException, SlackWeb.NotInstalled {
        ChatPostMessageResponse response = web.methods(workspace)
                .chatPostMessage(r -> r.channel(channel).text(message.text()).blocksAsString(message.blocks())
                        .unfurlLinks(false).unfurlMedia(false));
        return response.isOk() ? new Sent(response.getChannel() + ":" + response.getTs())
                : SlackFailures.refused(response);
    }

    private Outcome edit(String workspace, String messageId, Rendered message)
            throws IOException, SlackApiException, SlackWeb.NotInstalled {
        int colon = messageId.indexOf(':');
        if (colon < 0) {
            return new Never("no message of Slack: it has no channel", false);
        }
        String channel = messageId.substring(0, colon);
        String ts = messageId.substring(colon + 1);
        ChatUpdateResponse response = web.methods(workspace).chatUpdate(
                r -> r.channel(channel).ts(ts).text(message.text()).blocksAsString(message.blocks()));
        return response.isOk() ? new Sent(messageId) : SlackFailures.refused(response);
    }

    private Outcome publish(Address address, String view)
            throws IOException, SlackApiException, SlackWeb.NotInstalled {
        ViewsPublishResponse response = web.methods(address.workspace())
                .viewsPublish(r -> r.userId(address.target()).viewAsString(view));
        return response.isOk() ? new Sent("home:" + address.target()) : SlackFailures.refused(response);
    }
}
