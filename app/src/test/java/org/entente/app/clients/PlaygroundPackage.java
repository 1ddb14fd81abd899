package org.entente.app.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Microsoft's Agents Playground from npm, kept in the person's cache folder; the version is fixed by its lock file. */
final class PlaygroundPackage {

    /** Names the {@code cli.js} of an already installed Playground and so replaces the install. */
    static final String PROGRAM_VARIABLE = "ENTENTE_PLAYGROUND";

    private static final Path SOURCE = Path.of("src", "test", "playground");
    private static final Path PROGRAM = Path.of("node_modules", "@microsoft", "m365agentsplayground", "cli.js");
    private static final long MINUTES = 5;

    private PlaygroundPackage() {}

    /** What keeps it on this machine, for node to read first. */
    static Path confinement() {
        return SOURCE.resolve("confine.cjs").toAbsolutePath();
    }

    /** The program for node, installed once; the test is skipped where that cannot be. */
    static Path program() throws IOException {
        String named = System.getenv(PROGRAM_VARIABLE);
        if (named != null && !named.isBlank()) {
            Path program = Path.of(named);
            Assumptions.assumeTrue(Files.isRegularFile(program),
                    () -> PROGRAM_VARIABLE + " names " + program + ", which is not there: correct it, or unset it");
            return program;
        }
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "entente");
        Path folder = cache
                .resolve("playground-"
                        + UUID.nameUUIDFromBytes(Files.readAllBytes(SOURCE.resolve("package-lock.json"))));
        if (!Files.isRegularFile(folder.resolve(PROGRAM))) {
            Files.createDirectories(cache);
            // beside the folder and then moved, so that an interrupted install leaves nothing half done
            Path work = Files.createTempDirectory(cache, "install-playground-");
            for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
                Files.copy(SOURCE.resolve(file), work.resolve(file));
            }
            install(work);
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder.resolve(PROGRAM);
    }

    private static void install(Path work) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(work.toFile()).redirectErrorStream(true).start();
        } catch (IOException absent) {
            Assumptions.abort("npm is not installed: install Node.js 20 or later, or set " + PROGRAM_VARIABLE
                    + " to the cli.js of an Agents Playground");
            return;
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                Assumptions.abort("npm cannot install the Agents Playground: check the network, or set "
                        + PROGRAM_VARIABLE + " (" + said.lines().findFirst().orElse("") + ")");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
    }
}
