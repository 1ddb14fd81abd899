package org.entente.app.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalSlackPackageTest {

    @TempDir
    private Path cache;

    @ParameterizedTest
    @CsvSource({"Linux,amd64,linux-x64", "Linux,aarch64,linux-arm64", "Mac OS X,aarch64,darwin-arm64",
            "Mac OS X,x86_64,darwin-x64", "Windows 11,amd64,windows-x64"})
    void isTheOneOfTheMachine(String system, String processor, String platform) {
        assertThat(LocalSlackPackage.platform(system, processor)).isEqualTo(platform);
    }

    @Test
    void anInstalledOneIsUsedAsItIs() throws Exception {
        Path program = cache.resolve("local-slack-0.1.8/node_modules/local-slack-linux-x64/bin/local-slack");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(LocalSlackPackage.of(Map.of(), cache, "linux-x64").program()).isEqualTo(program);
    }

    @Test
    void aNamedProgramThatIsNotThereIsRefusedWithTheVariableToCorrect() {
        LocalSlackPackage named = LocalSlackPackage.of(
                Map.of(LocalSlackPackage.PROGRAM_VARIABLE, cache.resolve("nothing").toString()), cache, "linux-x64");

        assertThatThrownBy(named::program).isInstanceOf(LocalSlackMissing.class)
                .hasMessageContaining("ENTENTE_LOCAL_SLACK").hasMessageContaining("install local-slack with npm");
    }
}
