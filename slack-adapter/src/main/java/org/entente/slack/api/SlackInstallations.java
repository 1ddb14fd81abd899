package org.entente.slack.api;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.delivery.BegunInstalls;
import org.entente.core.delivery.Installations;
import org.entente.core.delivery.Installations.Installation;
import org.entente.core.delivery.Recent;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Vault;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of several workspaces, each with its own: in the record, sealed. Read anew for every call. */
public final class SlackInstallations implements SlackTokens {

    /** How long somebody may take between "Add to Slack" and the way back. */
    public static final Duration TIME_TO_INSTALL = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SlackInstallations.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_BEGUN = 10_000;
    private static final int MOST_KNOWN = 10_000;

    private final Ledger ledger;
    private final Vault vault;
    /** What was written down already, so that requests do not write it again. */
    private final Recent<String, String> organisations = new Recent<>(MOST_KNOWN);

    /** What is sealed. @param botUser the bot's own account there, or null when Slack did not say */
    record Held(String token, @Nullable String botUser, @Nullable String scopes) {}

    public SlackInstallations(Ledger ledger, Vault vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    @Override
    public @Nullable String of(String workspace) {
        return ledger.read(tx -> tx.use(Installations.class).serving(Platform.SLACK, workspace)).map(this::open)
                .map(Held::token).orElse(null);
    }

    /**
     * Keeps a token in place of the one before.
     *
     * @param organisation empty for none
     * @param workspace empty for all workspaces of the organisation
     */
    public void keep(String organisation, String workspace, String token, @Nullable String botUser,
            @Nullable String scopes, Instant at) {
        String sealed = vault.seal(MAPPER.writeValueAsString(new Held(token, botUser, scopes)),
                place(organisation, workspace));
        ledger.change(tx -> {
            Installations installations = tx.use(Installations.class);
            installations.keep(new Installation(Platform.SLACK, organisation, workspace, sealed, at));
            if (!workspace.isEmpty()) {
                installations.belongs(Platform.SLACK, workspace, organisation);
            }
        });
        if (!workspace.isEmpty()) {
            organisations.put(workspace, organisation);
        }
    }

    /** Slack says it with many requests: written down when it is new. */
    @Override
    public void belongs(String workspace, String organisation) {
        if (workspace.isEmpty() || organisation.equals(organisations.get(workspace))) {
            return;
        }
        try {
            ledger.change(tx -> tx.use(Installations.class).belongs(Platform.SLACK, workspace, organisation));
            organisations.put(workspace, organisation);
        } catch (LedgerUnavailable e) {
            LOG.warn("which organisation a workspace belongs to is not written down yet");
        }
    }

    @Override
    public void removed(String organisation, String workspace, Instant at) {
        ledger.change(tx -> {
            Installations installations = tx.use(Installations.class);
            if (organisation.isEmpty()) {
                installations.removeWorkspace(Platform.SLACK, workspace, at);
            } else {
                installations.removeOrganisation(Platform.SLACK, organisation, at);
            }
        });
    }

    /** Somebody begins to install: false when too many have done so within a few minutes. */
    public boolean begin(String state, Instant now) {
        return ledger.write(tx -> tx.use(BegunInstalls.class).begin(hash(state), now, now.plus(TIME_TO_INSTALL),
                MOST_BEGUN));
    }

    /** They are back: true once for each beginning, and only in time. */
    public boolean finish(String state, Instant now) {
        return ledger.write(tx -> tx.use(BegunInstalls.class).finish(hash(state), now));
    }

    /**
     * Opens every token once.
     *
     * @throws Vault.WrongKey when one was sealed with another key
     */
    public void check() {
        ledger.read(tx -> tx.use(Installations.class).all(Platform.SLACK)).forEach(this::open);
    }

    private Held open(Installation kept) {
        return MAPPER.readValue(vault.open(kept.sealed(), place(kept.organisation(), kept.workspace())), Held.class);
    }

    private static String place(String organisation, String workspace) {
        return Platform.SLACK + "/" + organisation + "/" + workspace;
    }

    private static String hash(String state) {
        return Fingerprint.of("install", state);
    }
}
