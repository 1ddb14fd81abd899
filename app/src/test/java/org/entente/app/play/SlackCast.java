package org.entente.app.play;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.core.text.Language;
import org.entente.slack.SlackAdapter;

/**
 * The members of a play who have an account in a local Slack.
 *
 * @param users their accounts by name
 */
record SlackCast(Map<String, String> users, LocalSlackWorkspace workspace) {

    static final String ROOM = "C01COUNCIL";

    /** @param port where the bot listens on this machine */
    static SlackCast of(List<Stage.Account> cast, int port) {
        Map<String, String> users = new LinkedHashMap<>();
        LocalSlackWorkspace workspace = LocalSlackWorkspace.named("Council");
        for (Stage.Account account : cast) {
            String user = "U%02dPLAY".formatted(users.size() + 1);
            users.put(account.name(), user);
            workspace = workspace.with(new LocalSlackWorkspace.Person(user, user.toLowerCase(Locale.ROOT),
                    account.name(), account.email(), "America/Toronto",
                    account.language() == Language.FRENCH ? "fr-CA" : "en-CA"));
        }
        return new SlackCast(users, workspace.withRoom(ROOM, BrowserStage.CHANNEL)
                .postingTo(URI.create("http://127.0.0.1:" + port + SlackAdapter.PATH)));
    }
}
