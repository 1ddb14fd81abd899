package org.entente.teams.inbound;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Microsoft's own validator, from npm, judges the seven tokens as our check does; skipped where it cannot run. */
@Tag("F22")
class MicrosoftAgreesTest {

    private static final Path SOURCE = Path.of("src", "test", "validator");

    @RegisterExtension
    static final WireMockExtension LOGIN = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();

    @Test
    void theSevenTokensAreJudgedAlike() throws Exception {
        Path packages = installed();
        String base = "http://127.0.0.1:" + LOGIN.getPort();
        LOGIN.stubFor(get(urlEqualTo(MicrosoftStandIn.METADATA)).willReturn(okJson(MicrosoftStandIn.metadata(base))));
        LOGIN.stubFor(get(urlEqualTo(MicrosoftStandIn.KEYS)).willReturn(okJson(MicrosoftStandIn.keys())));
        List<SevenTokens> tokens = SevenTokens.at(Instant.now());
        String asked = tokens.stream().map(each -> each.name() + "\t" + (each.header() == null ? "" : each.header()))
                .collect(Collectors.joining("\n", "", "\n"));
        String said = run(Path.of(""), asked, "node", SOURCE.resolve("judge.cjs").toString(), packages.toString(),
                base + MicrosoftStandIn.METADATA, MicrosoftStandIn.APP, SevenTokens.SERVICE);
        assertThat(said.lines()).containsExactlyElementsOf(tokens.stream()
                .map(each -> each.name() + "\t" + (each.good() ? "accepted" : "refused")).toList());
    }

    /** Where the packages are, in the person's cache folder, installed once for each list of versions. */
    private static Path installed() throws IOException, InterruptedException {
        byte[] list = Files.readAllBytes(SOURCE.resolve("package.json"));
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "entente");
        Path folder = cache.resolve("validator-" + UUID.nameUUIDFromBytes(list));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            // beside the folder and then moved, so that an interrupted install leaves nothing half done
            Path work = Files.createTempDirectory(cache, "install-validator-");
            for (String file : List.of("package.json", ".npmrc")) {
                Files.copy(SOURCE.resolve(file), work.resolve(file));
            }
            run(work, "", "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static String run(Path folder, String input, String... words) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(words).directory(folder.toAbsolutePath().toFile()).redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            return Assumptions.abort("no " + words[0] + " on this machine: Microsoft's validator is not asked");
        }
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            Assumptions.assumeFalse(words[0].equals("npm"), "npm cannot install Microsoft's validator: " + said);
            throw new AssertionError(String.join(" ", words) + ": " + said);
        }
        return said;
    }
}
