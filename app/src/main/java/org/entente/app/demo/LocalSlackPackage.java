package org.entente.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The npm package that holds local-slack for this kind of machine.
 *
 * <p>Only the packages of one platform each can be relied on; the launcher package that would choose among them is not
 * always published. The version is fixed because the demonstration and the tests know its page and its gaps.
 */
public final class LocalSlackPackage {

    static final String VERSION = "0.1.8";

    /** Names an already installed program and so replaces the install. */
    static final String PROGRAM_VARIABLE = "ENTENTE_LOCAL_SLACK";

    private static final long INSTALL_MINUTES = 5;

    private final Map<String, String> environment;
    private final Path cache;
    private final String platform;

    private LocalSlackPackage(Map<String, String> environment, Path cache, String platform) {
        this.environment = environment;
        this.cache = cache;
        this.platform = platform;
    }

    /** The package for this machine, kept in the person's cache folder. */
    public static LocalSlackPackage here() {
        return new LocalSlackPackage(System.getenv(), Path.of(System.getProperty("user.home"), ".cache", "entente"),
                platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    /** As {@link #here}, with what it would find out handed in. */
    static LocalSlackPackage of(Map<String, String> environment, Path cache, String platform) {
        return new LocalSlackPackage(environment, cache, platform);
    }

    /** The name npm packages use for a system and a processor, such as {@code linux-x64}. */
    static String platform(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        String folder = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
        String kind = processor.toLowerCase(Locale.ROOT);
        return folder + "-" + (kind.equals("aarch64") || kind.equals("arm64") ? "arm64" : "x64");
    }

    /**
     * The program, installed with npm when it is not there yet (about 95 MB, once).
     *
     * @throws LocalSlackMissing when npm is absent or cannot install it
     */
    public Path program() throws LocalSlackMissing {
        String named = environment.get(PROGRAM_VARIABLE);
        if (named != null && !named.isBlank()) {
            Path program = Path.of(named);
            if (!Files.isExecutable(program)) {
                throw new LocalSlackMissing(PROGRAM_VARIABLE + " names " + program
                        + ", which is not a program: correct it, or unset it to install local-slack with npm.");
            }
            return program;
        }
        Path folder = cache.resolve("local-slack-" + VERSION);
        Path program = programIn(folder);
        if (!Files.isExecutable(program)) {
            try {
                install(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot install local-slack in " + folder, failure);
            }
        }
        return program;
    }

    private Path programIn(Path folder) {
        String file = platform.startsWith("windows") ? "local-slack.exe" : "local-slack";
        return folder.resolve("node_modules").resolve("local-slack-" + platform).resolve("bin").resolve(file);
    }

    /** Installs beside the folder and moves into place, so that an interrupted install leaves nothing half done. */
    private void install(Path folder) throws IOException, LocalSlackMissing {
        Files.createDirectories(cache);
        Path work = Files.createTempDirectory(cache, "install-");
        try {
            Files.writeString(work.resolve("package.json"), """
                    {"name": "entente-local-slack", "private": true, "dependencies": {"local-slack-%s": "%s"}}
                    """.formatted(platform, VERSION));
            Files.writeString(work.resolve(".npmrc"), "omit-lockfile-registry-resolved=true\n");
            runNpm(work);
            if (!Files.isExecutable(programIn(work))) {
                throw new LocalSlackMissing("npm installed no program for " + platform
                        + ": set " + PROGRAM_VARIABLE + " to a local-slack " + VERSION + " that runs here.");
            }
            moveIntoPlace(work, folder);
        } finally {
            Folders.delete(work);
        }
    }

    /** Another process may have installed it meanwhile: then its copy stays. */
    private void moveIntoPlace(Path work, Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isExecutable(programIn(folder))) {
            Folders.delete(folder);
        }
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isExecutable(programIn(folder))) {
                throw failure instanceof FileAlreadyExistsException
                        ? new IOException(folder + " is in the way", failure)
                        : failure;
            }
        }
    }

    private void runNpm(Path work) throws IOException, LocalSlackMissing {
        String npm = platform.startsWith("windows") ? "npm.cmd" : "npm";
        Path log = work.resolve("install.log");
        Process process;
        try {
            process = new ProcessBuilder(List.of(npm, "install", "--no-audit", "--no-fund", "--ignore-scripts"))
                    .directory(work.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException absent) {
            throw new LocalSlackMissing("npm is not installed: install Node.js 20 or later, or set " + PROGRAM_VARIABLE
                    + " to a local-slack " + VERSION + ".");
        }
        boolean ended = false;
        try {
            ended = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
        if (!ended || process.exitValue() != 0) {
            String last = Files.readAllLines(log).stream().filter(line -> line.contains("error")).findFirst()
                    .orElse("npm did not end");
            throw new LocalSlackMissing("npm could not install local-slack-" + platform + " " + VERSION + " (" + last
                    + "): check the network, or set " + PROGRAM_VARIABLE + ".");
        }
    }
}
