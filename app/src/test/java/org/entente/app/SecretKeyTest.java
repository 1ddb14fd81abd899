package org.entente.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.core.ledger.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The key that seals tokens, as an administrator sets it or leaves it. */
class SecretKeyTest {

    @TempDir
    Path folder = Path.of("");

    private Settings settings(String name, String value) {
        return Settings.read(Map.of("ENTENTE_DATA_DIR", folder.toString(), name, value));
    }

    @Test
    void aKeyThatIsSetIsUsedAndNoneIsMade() {
        Vault vault = settings("ENTENTE_SECRET_KEY", "0".repeat(64)).vault();
        String sealed = vault.seal("a", "b");
        assertThat(settings("ENTENTE_SECRET_KEY", "A".repeat(43) + "=").vault().open(sealed, "b")).isEqualTo("a");
        assertThat(folder.resolve("secret.key")).doesNotExist();
    }

    @Test
    void withoutOneTheDataFolderKeepsTheSameFromStartToStart() {
        String sealed = settings("PORT", "0").vault().seal("a", "b");
        assertThat(settings("PORT", "0").vault().open(sealed, "b")).isEqualTo("a");
        assertThat(Files.exists(folder.resolve("secret.key"))).isTrue();
    }

    @Test
    void aKeyThatIsNoneStopsTheStartWithoutBeingRepeated() {
        assertThatThrownBy(() -> settings("ENTENTE_SECRET_KEY", "hush-hush")).isInstanceOf(
                IllegalArgumentException.class)
                .hasMessageContaining("ENTENTE_SECRET_KEY is not 32 bytes").message().doesNotContain("hush")
                .doesNotContain("\n");
    }
}
