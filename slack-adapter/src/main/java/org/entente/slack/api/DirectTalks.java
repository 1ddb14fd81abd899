package org.entente.slack.api;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import java.io.IOException;
import java.util.List;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Recent;

/** The talk of the bot with one person: Slack wants its id, not the person's, and it never changes. */
final class DirectTalks {

    private static final int MOST = 20_000;

    private final SlackWeb web;
    private final Recent<String, String> known = new Recent<>(MOST);

    DirectTalks(SlackWeb web) {
        this.web = web;
    }

    /** Runs what is to be done with the id of the talk. */
    Outcome with(String workspace, String user, InTalk then)
            throws IOException, SlackApiException, SlackWeb.NotInstalled {
        String key = workspace + "/" + user;
        String talk = known.get(key);
        if (talk == null) {
            ConversationsOpenResponse opened = web.methods(workspace).conversationsOpen(r -> r.users(List.of(user)));
            if (!opened.isOk() || opened.getChannel() == null) {
                return SlackFailures.refused(opened);
            }
            talk = opened.getChannel().getId();
            known.put(key, talk);
        }
        return then.run(talk);
    }

    /** What is to be done in a talk. */
    @FunctionalInterface
    interface InTalk {
        Outcome run(String talk) throws IOException, SlackApiException, SlackWeb.NotInstalled;
    }
}
