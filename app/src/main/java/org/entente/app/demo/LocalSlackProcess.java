package org.entente.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running local-slack: a throwaway Slack with a page in the browser, which only this machine reaches.
 *
 * <p>It keeps nothing: what was said is gone when it ends.
 */
public final class LocalSlackProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Web UI:\\s+(http://\\S+)");
    private static final long START_SECONDS = 30;
    private static final long STOP_SECONDS = 5;

    private final Process process;
    private final Path folder;
    private final URI address;
    private final Thread endsWithUs;

    private LocalSlackProcess(Process process, Path folder, URI address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.endsWithUs = new Thread(this::stop, "local-slack-stop");
        Runtime.getRuntime().addShutdownHook(endsWithUs);
    }

    /** Starts on a free port. */
    public static LocalSlackProcess start(LocalSlackWorkspace workspace) throws LocalSlackMissing, IOException {
        return start(workspace, 0);
    }

    /**
     * Starts and returns once its port answers.
     *
     * @param port 0 for a free one
     * @throws LocalSlackMissing when the program cannot be had
     * @throws IOException when it does not start; the message holds what it said
     */
    public static LocalSlackProcess start(LocalSlackWorkspace workspace, int port)
            throws LocalSlackMissing, IOException {
        Path program = LocalSlackPackage.here().program();
        Path folder = Files.createTempDirectory("entente-local-slack-");
        try {
            return start(program, workspace, port, folder);
        } catch (IOException | RuntimeException failure) {
            Folders.delete(folder);
            throw failure;
        }
    }

    private static LocalSlackProcess start(Path program, LocalSlackWorkspace workspace, int port, Path folder)
            throws IOException {
        Files.writeString(folder.resolve("config.json"), workspace.configuration());
        Files.writeString(folder.resolve("locales.json"), workspace.locales());
        Files.writeString(folder.resolve("bunfig.toml"), "preload = [\"./confine.js\"]\n");
        try (InputStream confine = LocalSlackProcess.class.getResourceAsStream("confine.js")) {
            if (confine == null) {
                throw new IllegalStateException("confine.js is not in the program's jar");
            }
            Files.copy(confine, folder.resolve("confine.js"));
        }
        Process process = new ProcessBuilder(program.toString(), "--config", "config.json", "--port",
                Integer.toString(port), "--base-host", "127.0.0.1", "--files-dir", folder.resolve("files").toString())
                .directory(folder.toFile()).redirectErrorStream(true).start();
        try {
            return new LocalSlackProcess(process, folder, announced(process));
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /** Reads on after the address is known, so that a full pipe never stops the process. */
    private static URI announced(Process process) throws IOException {
        CompletableFuture<URI> address = new CompletableFuture<>();
        StringBuilder said = new StringBuilder();
        Thread.ofVirtual().name("local-slack-output").start(() -> {
            try (BufferedReader output = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    Matcher found = ADDRESS.matcher(line);
                    if (found.find()) {
                        address.complete(URI.create(found.group(1)));
                    } else if (!address.isDone()) {
                        said.append(line).append(' ');
                    }
                }
                address.completeExceptionally(new IOException("local-slack ended at once: " + said.toString().strip()));
            } catch (IOException failure) {
                address.completeExceptionally(failure);
            }
        });
        try {
            return address.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (TimeoutException failure) {
            throw new IOException("local-slack did not start in " + START_SECONDS + " seconds", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while local-slack started", interrupted);
        }
    }

    /** The page for a browser. */
    public URI address() {
        return address;
    }

    /** What {@code SLACK_API_URL} is to be; ends with a slash. */
    public URI webApi() {
        return address.resolve("/api/");
    }

    public long processId() {
        return process.pid();
    }

    /** Stops this process and no other, and removes what it wrote. While the program ends this happens by itself. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(endsWithUs);
        } catch (IllegalStateException shuttingDown) {
            return;
        }
        stop();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            }
            Folders.delete(folder);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot remove " + folder, failure);
        }
    }
}
