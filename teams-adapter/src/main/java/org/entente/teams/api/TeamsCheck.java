package org.entente.teams.api;

import java.time.InstantSource;
import java.util.Optional;

/** Whether Microsoft takes the bot's credentials, for who looks before the bot is started. Nothing is sent to anybody. */
public final class TeamsCheck {

    private final TeamsEndpoint endpoint;

    public TeamsCheck(TeamsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * @param tenant where the bot gets its token
     * @param clock the machine's clock
     * @return why no token is given, or empty when one is
     */
    public Optional<String> ask(String tenant, String appId, String password, InstantSource clock) {
        try {
            new TeamsTokens(endpoint, tenant, appId, password, clock).current();
            return Optional.empty();
        } catch (TeamsTokens.NoToken e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
