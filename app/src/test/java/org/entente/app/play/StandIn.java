package org.entente.app.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform on this machine. Its own lock guards what it remembers; whoever waits is woken by every change. */
abstract class StandIn implements AutoCloseable {

    static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Stage.Account> accounts = new LinkedHashMap<>();
    private final List<Stage.File> files = new ArrayList<>();

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** What is answered. @param json null for nothing */
    record Answered(int status, @Nullable String json) {

        static Answered ok(JsonNode json) {
            return new Answered(200, MAPPER.writeValueAsString(json));
        }
    }

    interface Method {
        Answered call(HttpExchange exchange) throws IOException;
    }

    final void serves(String path, Method method) {
        server.createContext(path, exchange -> answer(exchange, method));
    }

    final String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    final String address() {
        return "http://" + host();
    }

    final synchronized void knows(String user, Stage.Account account) {
        accounts.put(user, account);
    }

    final synchronized Stage.@Nullable Account account(String user) {
        return accounts.get(user);
    }

    final synchronized void came(Stage.File file) {
        files.add(file);
        notifyAll();
    }

    final synchronized List<Stage.File> files() {
        return List.copyOf(files);
    }

    /** Waits until there is what is asked for; null when it does not come in time. */
    final synchronized <T> @Nullable T await(Supplier<@Nullable T> wanted, long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        T there = wanted.get();
        long left = milliseconds;
        while (there == null && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            there = wanted.get();
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return there;
    }

    private static void answer(HttpExchange exchange, Method method) throws IOException {
        try (exchange) {
            Answered answered = method.call(exchange);
            String json = answered.json();
            if (json == null) {
                exchange.sendResponseHeaders(answered.status(), -1);
                return;
            }
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answered.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public final void close() {
        server.stop(0);
        threads.close();
    }
}
