package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.slack.SlackSettings;
import org.entente.teams.TeamsSettings;

/**
 * Secrets that the environment only points at: where {@code SLACK_BOT_TOKEN_FILE} is set, the token is what that file
 * holds. So Docker, Kubernetes and systemd hand over secrets that no list of processes shows.
 */
final class SecretFiles {

    private static final String ENDING = "_FILE";
    private static final List<String> SECRETS = List.of("ENTENTE_SECRET_KEY", "ENTENTE_DATABASE_URL",
            "ENTENTE_REDIS_URL", SlackSettings.BOT_TOKEN, SlackSettings.APP_TOKEN, SlackSettings.SIGNING_SECRET,
            SlackSettings.CLIENT_SECRET, TeamsSettings.APP_PASSWORD);

    private SecretFiles() {}

    /**
     * The environment with what the files hold.
     *
     * @throws IllegalArgumentException with one line that says which variable is wrong; it repeats nothing of a file
     */
    static Map<String, String> read(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        for (String secret : SECRETS) {
            String file = all.remove(secret + ENDING);
            if (file != null) {
                if (all.containsKey(secret)) {
                    throw new IllegalArgumentException(
                            secret + " and " + secret + ENDING + " are both set: drop one of them");
                }
                all.put(secret, content(secret + ENDING, file));
            }
        }
        return Map.copyOf(all);
    }

    private static String content(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + ": the file cannot be read: " + file, e);
        }
    }
}
