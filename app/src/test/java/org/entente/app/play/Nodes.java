package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.entente.app.clients.FreePort;
import org.entente.app.scenario.CouncilScenario;

/** Several nodes of one deployment, each the whole program in a process of its own, on one PostgreSQL database. */
final class Nodes implements AutoCloseable {

    /** The same for all of them, as an operator sets it. */
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Map<String, String> environment;
    private final Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private final List<KilledBot> running = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http = HttpClient.newHttpClient();
    private int kills;

    /** @param platforms the variables of whatever is connected */
    Nodes(int many, String databaseUrl, Map<String, String> platforms, Path folder) {
        this.environment = new HashMap<>(platforms);
        this.folder = folder;
        environment.put("ENTENTE_DATABASE_URL", databaseUrl);
        environment.put("ENTENTE_DATA_DIR", folder.toString());
        environment.put("ENTENTE_SECRET_KEY", KEY);
        environment.put("ENTENTE_ADMINS", CouncilScenario.ADMINISTRATOR);
        environment.put("ENTENTE_LOG", "json");
        // more than an operator would ask for: what is nobody's business stands there neither
        environment.put("LOGGING_LEVEL_ORG_ENTENTE", "DEBUG");
        IntStream.range(0, many).forEach(node -> ports.add(FreePort.take()));
        try {
            IntStream.range(0, many).forEach(node -> running.add(starts(node)));
        } catch (RuntimeException | Error e) {
            // nobody has it yet who could close it
            close();
            throw e;
        }
    }

    private KilledBot starts(int node) {
        return new KilledBot(environment, ports.get(node), log(node));
    }

    private Path log(int node) {
        return folder.resolve("node-" + node + ".log");
    }

    /** What all of them have printed. */
    String said() {
        StringBuilder said = new StringBuilder();
        for (int node = 0; node < ports.size(); node++) {
            try {
                said.append(Files.readString(log(node)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return said.toString();
    }

    /** What they were given that nobody may read. */
    List<String> secrets() {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches(".*(TOKEN|SECRET|PASSWORD|KEY)$"))
                .map(Map.Entry::getValue).toList();
    }

    List<URI> addresses() {
        return ports.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    /** As kill -9 does; it is started again at once. */
    void killed(int node) {
        kills++;
        running.get(node).killed();
        running.set(node, starts(node));
    }

    int kills() {
        return kills;
    }

    void awaitAll() {
        for (int node = 0; node < ports.size(); node++) {
            int it = node;
            await(node, "it is ready", () -> page(it, "/actuator/health/readiness").startsWith("200 "));
        }
    }

    /** Looks again and again until it is so, or the node has ended. */
    void await(int node, String what, BooleanSupplier there) {
        try {
            running.get(node).await(what, there);
        } catch (AssertionError e) {
            throw new AssertionError("node " + node + ": " + e.getMessage() + "\n" + said(), e);
        }
    }

    /** A page as a node answers it: the status, a space and the words; only "0 " where nobody answers. */
    String page(int node, String path) {
        try {
            HttpResponse<String> page = http.send(HttpRequest.newBuilder(addresses().get(node).resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return page.statusCode() + " " + page.body();
        } catch (IOException e) {
            return "0 ";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.forEach(KilledBot::killed);
        http.close();
    }
}
