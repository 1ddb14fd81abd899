package org.entente.app.pictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * What draws Block Kit as Slack does and Adaptive Cards as Teams does, from npm, kept in the person's cache folder; and
 * node, which runs it.
 */
final class PicturePackages {

    private static final Path SOURCE = Path.of("src", "test", "pictures");
    private static final long MINUTES = 5;

    private PicturePackages() {}

    /**
     * Where the packages are, installed once for each list of versions; the test is skipped where that cannot be.
     */
    static Path installed() throws IOException {
        byte[] list = Files.readAllBytes(SOURCE.resolve("package.json"));
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "entente");
        Path folder = cache.resolve("pictures-" + UUID.nameUUIDFromBytes(list));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            // beside the folder and then moved, so that an interrupted install leaves nothing half done
            Path work = Files.createTempDirectory(cache, "install-pictures-");
            for (String file : List.of("package.json", ".npmrc")) {
                Files.copy(SOURCE.resolve(file), work.resolve(file));
            }
            run(work, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    /** Every message of the folder as a page beside it. */
    static void draw(Path packages, Path folder, String script) throws IOException {
        run(Path.of("").toAbsolutePath(), "node", SOURCE.resolve(script).toString(), packages.toString(),
                folder.toString());
    }

    private static void run(Path folder, String... words) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
        } catch (IOException absent) {
            Assumptions.abort("no " + words[0] + " on this machine: the pictures of the cards are not drawn");
            return;
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                if (words[0].equals("npm")) {
                    Assumptions.abort("npm cannot install what draws the pictures of the cards: " + said);
                }
                throw new AssertionError(String.join(" ", words) + ": " + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
    }
}
