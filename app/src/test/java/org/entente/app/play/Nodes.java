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
        IntStream.range(0, many).forEach(node -> ports.add(FreePort.take()));
        IntStream.range(0, many).forEach(node -> running.add(starts(node)));
        awaitAll();
    }

    private KilledBot starts(int node) {
        try {
            Path log = Files.createDirectories(Path.of("target")).resolve("node-" + node + ".log");
            return new KilledBot(environment, ports.get(node), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            URI readiness = addresses().get(node).resolve("/actuator/health/readiness");
            running.get(node).await("node " + node + " is ready", () -> status(readiness) == 200);
        }
    }

    /** @return 0 where nobody answers */
    private int status(URI page) {
        try {
            return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
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
