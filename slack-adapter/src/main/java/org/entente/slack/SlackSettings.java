package org.entente.slack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.entente.slack.api.SlackEndpoint;
import org.jspecify.annotations.Nullable;

/** How the bot is connected to Slack, read from the environment. Never printed: it holds secrets. */
public sealed interface SlackSettings {

    /** Slack is not connected. */
    record Off() implements SlackSettings {}

    /** Requests by signed HTTP. */
    record Http(String botToken, String signingSecret, SlackEndpoint endpoint) implements SlackSettings {
        @Override
        public String toString() {
            return "Slack by HTTP at " + endpoint.api();
        }
    }

    /** Requests over a socket that the bot opens; no address of ours is needed. */
    record Socket(String botToken, String appToken, SlackEndpoint endpoint) implements SlackSettings {
        @Override
        public String toString() {
            return "Slack by Socket Mode at " + endpoint.api();
        }
    }

    /**
     * Several workspaces, each with a token of its own; requests by signed HTTP.
     *
     * @param publicUrl where browsers and Slack reach this machine
     */
    record OAuth(String clientId, String clientSecret, String signingSecret, URI publicUrl,
            SlackEndpoint endpoint) implements SlackSettings {
        @Override
        public String toString() {
            return "Slack in several workspaces at " + endpoint.api();
        }
    }

    String BOT_TOKEN = "SLACK_BOT_TOKEN";
    String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    String APP_TOKEN = "SLACK_APP_TOKEN";
    String CLIENT_ID = "SLACK_CLIENT_ID";
    String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
    String API_URL = "SLACK_API_URL";

    /** Not of Slack alone, but needed for several workspaces. */
    String PUBLIC_URL = "ENTENTE_PUBLIC_URL";

    /** Every variable, in the order in which they are explained. */
    List<String> VARIABLES = List.of(BOT_TOKEN, SIGNING_SECRET, APP_TOKEN, CLIENT_ID, CLIENT_SECRET, API_URL);

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException when something is half set, blank or contradictory; the message is one line
     *     that names the variable to set or to drop
     */
    static SlackSettings read(Map<String, String> environment) {
        for (String name : VARIABLES) {
            String value = environment.get(name);
            if (value != null && value.isBlank()) {
                throw wrong(name + " is blank: give it a value or remove it");
            }
        }
        String botToken = environment.get(BOT_TOKEN);
        String secret = environment.get(SIGNING_SECRET);
        String appToken = environment.get(APP_TOKEN);
        if (environment.containsKey(CLIENT_ID) || environment.containsKey(CLIENT_SECRET)) {
            return severalWorkspaces(environment);
        }
        if (botToken == null) {
            return withoutBotToken(environment);
        }
        if (botToken.startsWith("xapp-")) {
            throw wrong(BOT_TOKEN + " holds an app-level token: set the bot token, which begins with xoxb-");
        }
        SlackEndpoint endpoint = endpoint(environment.get(API_URL));
        if (secret != null && appToken != null) {
            throw wrong("both " + SIGNING_SECRET + " (HTTP) and " + APP_TOKEN + " (Socket Mode) are set: remove one");
        }
        if (secret != null) {
            return new Http(botToken.strip(), secret.strip(), endpoint);
        }
        if (appToken != null) {
            if (appToken.startsWith("xoxb-")) {
                throw wrong(APP_TOKEN + " holds a bot token: set the app-level token, which begins with xapp-");
            }
            return new Socket(botToken.strip(), appToken.strip(), endpoint);
        }
        throw wrong(BOT_TOKEN + " is set alone: set " + SIGNING_SECRET + " for HTTP or " + APP_TOKEN
                + " for Socket Mode");
    }

    private static SlackSettings withoutBotToken(Map<String, String> environment) {
        for (String name : VARIABLES) {
            if (environment.containsKey(name)) {
                throw wrong(name + " is set without " + BOT_TOKEN + ": set " + BOT_TOKEN + " or remove " + name);
            }
        }
        return new Off();
    }

    private static SlackSettings severalWorkspaces(Map<String, String> environment) {
        String first = environment.containsKey(CLIENT_ID) ? CLIENT_ID : CLIENT_SECRET;
        for (String one : List.of(BOT_TOKEN, APP_TOKEN)) {
            if (environment.containsKey(one)) {
                throw wrong(one + " (one workspace) and " + first + " (several workspaces) are both set: remove " + one
                        + ", or remove " + CLIENT_ID + " and " + CLIENT_SECRET);
            }
        }
        return new OAuth(needed(environment, CLIENT_ID, first), needed(environment, CLIENT_SECRET, first),
                needed(environment, SIGNING_SECRET, first), publicUrl(needed(environment, PUBLIC_URL, first)),
                endpoint(environment.get(API_URL)));
    }

    private static String needed(Map<String, String> environment, String name, String with) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw wrong(with + " is set without " + name + ": set " + name + " as well, or remove " + CLIENT_ID
                    + " and " + CLIENT_SECRET);
        }
        return value.strip();
    }

    /** Slack sends people and their codes there, so nothing is taken in the clear. */
    private static URI publicUrl(String address) {
        try {
            SlackEndpoint.of(address);
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw wrong(PUBLIC_URL + " is not an https address, which several workspaces need: set it to the https"
                    + " address of this bot");
        }
    }

    private static SlackEndpoint endpoint(@Nullable String address) {
        if (address == null) {
            return SlackEndpoint.SLACK;
        }
        try {
            return SlackEndpoint.of(address);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    API_URL + " is not an https address (http is taken on this machine only): correct or remove it");
        }
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException(line);
    }
}
