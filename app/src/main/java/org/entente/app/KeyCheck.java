package org.entente.app;

import java.time.InstantSource;
import org.entente.core.ledger.Vault;
import org.entente.slack.api.SlackInstallations;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;

/**
 * Whether the key is the one with which tokens were sealed. Looked at before anything is started: with another key the
 * bot would run, and reach nobody.
 */
final class KeyCheck {

    private KeyCheck() {}

    /** @throws IllegalArgumentException with one line that says what to do when it is another key */
    static void run(Settings settings) {
        Vault vault = settings.vault();
        try (Database database = Wiring.open(settings, new LocalWakeups(), InstantSource.system())) {
            new SlackInstallations(database.ledger(), vault).check();
        } catch (Vault.WrongKey e) {
            String key = settings.secretKey() == null ? "secret.key in ENTENTE_DATA_DIR" : "ENTENTE_SECRET_KEY";
            throw new IllegalArgumentException(key + " is not the key with which the tokens were sealed: put the former"
                    + " one back, or empty the table installation and have the bot installed again in each workspace",
                    e);
        }
    }
}
