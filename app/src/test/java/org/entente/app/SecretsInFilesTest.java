package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A secret that the environment only points at. */
class SecretsInFilesTest {

    @TempDir
    private Path folder = Path.of("");

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content).toString();
    }

    @Test
    void isWhatTheFileHoldsWithoutTheLineBreakAtItsEnd() throws IOException {
        Map<String, String> environment = SecretFiles
                .read(Map.of("SLACK_BOT_TOKEN_FILE", file("xoxb-1\n"), "PORT", "80"));
        assertThat(environment).containsExactlyInAnyOrderEntriesOf(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "PORT", "80"));
    }

    @Test
    void isSetInOneWayOnly() throws IOException {
        Map<String, String> both = Map.of("TEAMS_APP_PASSWORD_FILE", file("one"), "TEAMS_APP_PASSWORD", "other");
        assertThatIllegalArgumentException().isThrownBy(() -> SecretFiles.read(both))
                .withMessage("TEAMS_APP_PASSWORD and TEAMS_APP_PASSWORD_FILE are both set: drop one of them");
    }

    @Test
    void isMissedByTheNameOfItsVariable() {
        Map<String, String> nowhere = Map.of("ENTENTE_DATABASE_URL_FILE", folder.resolve("none").toString());
        assertThatIllegalArgumentException().isThrownBy(() -> SecretFiles.read(nowhere))
                .withMessageStartingWith("ENTENTE_DATABASE_URL_FILE: the file cannot be read");
    }
}
