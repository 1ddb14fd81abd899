package org.entente.app;

import java.util.Optional;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Codes;
import org.entente.core.people.Setup;
import org.entente.slack.SlackSettings;
import org.entente.teams.TeamsSettings;

/** What is said on the terminal when the bot has started: how to become its administrator, what is not connected. */
final class FirstStart {

    private FirstStart() {}

    /**
     * Makes a new set-up code while nobody administers the bot and nobody was named in the environment; only its hash
     * is kept, so each start prints another one.
     */
    static Optional<String> setUpCode(Ledger ledger, Settings settings) {
        if (!settings.administrators().isEmpty()) {
            return Optional.empty();
        }
        return ledger.write(tx -> {
            Setup setup = tx.use(Setup.class);
            if (!setup.administrators().isEmpty()) {
                return Optional.empty();
            }
            String code = Codes.setUp();
            setup.keepCode(Codes.hash(code));
            return Optional.of(code);
        });
    }

    /** @param console the address that opens the console once, where it is there */
    static String words(SlackSettings slack, TeamsSettings teams, Optional<String> setUpCode, int port,
            Optional<String> console) {
        boolean inTeams = teams instanceof TeamsSettings.On;
        StringBuilder words = new StringBuilder("\n");
        console.ifPresent(address -> words.append("""
                  Try Entente in a browser on this machine (this address opens once):
                    %s
                """.formatted(address)));
        if (inTeams) {
            words.append("  Entente listens for Teams on port %d at /api/messages\n".formatted(port));
        }
        switch (slack) {
            case SlackSettings.Off off when inTeams -> {
                // connected by the other door
            }
            case SlackSettings.Off off -> words.append("""
                      Entente runs on port %d, and no platform is connected.
                      Connect Slack: set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket
                      Mode); the app's manifest:        ./entente manifest      (see docs/connect-slack.md)
                    """.formatted(port));
            case SlackSettings.Http http -> words.append("  Entente listens for Slack on port %d at /slack/events\n"
                    .formatted(port));
            case SlackSettings.OAuth oauth -> words.append("""
                      Entente listens for Slack on port %d at /slack/events
                      Install it in a workspace:        %s/slack/install
                    """.formatted(port, oauth.publicUrl().toString().replaceAll("/+$", "")));
            case SlackSettings.Socket socket -> words.append("  Entente is connected to Slack by Socket Mode\n");
        }
        if (!(slack instanceof SlackSettings.Off)) {
            setUpCode.ifPresent(code -> words.append("  Nobody administers it yet. In Slack, type:   /council setup ")
                    .append(code).append('\n'));
        } else if (inTeams) {
            setUpCode.ifPresent(
                    code -> words.append("  Nobody administers it yet. In Teams, write to it:   council setup ")
                            .append(code).append('\n'));
        }
        return words.toString();
    }
}
