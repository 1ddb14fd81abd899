package org.entente.store.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.entente.core.ledger.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is sealed, and with which key. */
class VaultTest {

    private static final Vault VAULT = new AesVault(key(1));

    @TempDir
    Path folder = Path.of("");

    private static byte[] key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return key;
    }

    @Test
    void whatWasSealedIsReadAgainAndShowsNothing() {
        String sealed = VAULT.seal("xoxb-tokén", "SLACK//T1");
        assertThat(sealed).doesNotContain("xoxb").matches("a1\\.[A-Za-z0-9_-]+");
        assertThat(VAULT.open(sealed, "SLACK//T1")).isEqualTo("xoxb-tokén");
        assertThat(VAULT.seal("xoxb-tokén", "SLACK//T1")).as("each time another nonce").isNotEqualTo(sealed);
    }

    @Test
    void anotherKeyAnotherPlaceOrAChangedTextIsRefused() {
        String sealed = VAULT.seal("xoxb-1", "SLACK//T1");
        assertThatThrownBy(() -> new AesVault(key(2)).open(sealed, "SLACK//T1")).isInstanceOf(Vault.WrongKey.class);
        assertThatThrownBy(() -> VAULT.open(sealed, "SLACK//T2")).isInstanceOf(Vault.WrongKey.class);
        char changed = sealed.charAt(20) == 'A' ? 'B' : 'A';
        assertThatThrownBy(() -> VAULT.open(sealed.substring(0, 20) + changed + sealed.substring(21), "SLACK//T1"))
                .isInstanceOf(Vault.WrongKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a1.", "a1.AAAA", "a1.%%", "xoxb-in-the-clear"})
    void whatIsNoSealedTextIsRefused(String text) {
        assertThatThrownBy(() -> VAULT.open(text, "")).isInstanceOf(Vault.WrongKey.class);
    }

    @Test
    void aKeyIsReadFromHexadecimalDigitsAndBothKindsOfBase64() {
        byte[] key = key(0xfb);
        assertThat(SecretKeys.read("FB" + "00".repeat(31))).isEqualTo(key);
        assertThat(SecretKeys.read(Base64.getEncoder().encodeToString(key) + "\n")).isEqualTo(key);
        assertThat(SecretKeys.read(Base64.getUrlEncoder().withoutPadding().encodeToString(key))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "AAAA", "zz", "0123456789abcdef", "é"})
    void whatIsNoKeyIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> SecretKeys.read(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes").message().doesNotContain(text);
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerReads() throws IOException {
        Path data = folder.resolve("data");
        byte[] key = SecretKeys.inFolder(data);
        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(SecretKeys.inFolder(data)).isEqualTo(key);
        assertThat(SecretKeys.inFolder(folder.resolve("other"))).isNotEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyFileStopsTheStartAndIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("secret.key"), "");
        assertThatThrownBy(() -> SecretKeys.inFolder(folder)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret.key holds no key").message().doesNotContain("\n");
        assertThat(folder.resolve("secret.key")).isEmptyFile();
    }
}
