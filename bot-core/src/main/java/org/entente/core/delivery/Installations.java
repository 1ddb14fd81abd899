package org.entente.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.Platform;

/**
 * Where the bot is installed, when it serves several workspaces: each brings its own token. The token is kept as
 * {@link org.entente.core.ledger.Vault} sealed it; nothing here can be used by who only has the database.
 */
public interface Installations {

    /**
     * One installation.
     *
     * @param organisation what several workspaces belong to, or empty where there is none
     * @param workspace empty when it is installed in all workspaces of the organisation
     * @param sealed the token and what belongs to it
     * @param at the machine's clock
     */
    record Installation(Platform platform, String organisation, String workspace, String sealed, Instant at) {}

    /** Keeps an installation in place of the one before at the same place. */
    void keep(Installation installation);

    /**
     * The installation that serves a workspace: that of its whole organisation, else its own inside an organisation,
     * else its own.
     */
    Optional<Installation> serving(Platform platform, String workspace);

    List<Installation> all(Platform platform);

    /** Learns which organisation a workspace belongs to. @param organisation empty for none */
    void belongs(Platform platform, String workspace, String organisation);

    /** Forgets the installations of one workspace that are not newer than this; that of its organisation stays. */
    void removeWorkspace(Platform platform, String workspace, Instant until);

    /** Forgets the installation of a whole organisation when it is not newer than this. */
    void removeOrganisation(Platform platform, String organisation, Instant until);
}
