package org.entente.app.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What stands before several nodes: hands each request to the next one, and to another where a node refuses the
 * connection, breaks it before it has answered or says that it is not ready, as the proxy in {@code deploy} is told to. The
 * same request then comes twice, which the inbox has to notice.
 */
final class Balancer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A client library sets these itself. */
    private static final Set<String> OWN = headers("Connection", "Content-Length", "Host", "Upgrade",
            "Transfer-Encoding",
            "HTTP2-Settings");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> nodes;
    private final IntFunction<@Nullable Accident> accidents;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger passedOn = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** When a node dies that was handed a request. */
    enum Moment {
        BEFORE_IT_COMES, WHILE_IT_WORKS, BEFORE_ITS_ANSWER_ARRIVES
    }

    /**
     * Something that happens to the node with this number.
     *
     * @param after how many milliseconds it is at work when it happens
     */
    record Accident(int node, Moment moment, long after, Runnable happens) {}

    /** @param accidents what happens to a request, by its number from 1; null for nothing */
    Balancer(List<URI> nodes, IntFunction<@Nullable Accident> accidents) {
        this.nodes = List.copyOf(nodes);
        this.accidents = accidents;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    private static Set<String> headers(String... names) {
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.addAll(List.of(names));
        return headers;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int requests() {
        return turn.get();
    }

    /** How often a request was handed to another node than the first. */
    int passedOn() {
        return passedOn.get();
    }

    int unanswered() {
        return unanswered.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int number = turn.incrementAndGet();
            Accident accident = accidents.apply(number);
            int first = accident == null ? number : accident.node();
            for (int i = 0; i < nodes.size(); i++) {
                HttpRequest request = request(exchange, body, nodes.get((first + i) % nodes.size()));
                HttpResponse<byte[]> answer = handed(request, i == 0 ? accident : null);
                if (answer != null) {
                    answer(exchange, answer);
                    return;
                }
                passedOn.incrementAndGet();
            }
            unanswered.incrementAndGet();
            exchange.sendResponseHeaders(502, -1);
        }
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body, URI node) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI())).timeout(PATIENCE)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** What the node answered, or null when it did not. */
    private @Nullable HttpResponse<byte[]> handed(HttpRequest request, @Nullable Accident accident) {
        if (accident != null && accident.moment() == Moment.BEFORE_IT_COMES) {
            accident.happens().run();
        }
        var coming = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        if (accident != null && accident.moment() == Moment.WHILE_IT_WORKS) {
            coming.copy().orTimeout(accident.after(), TimeUnit.MILLISECONDS).handle((answer, failure) -> true).join();
            accident.happens().run();
        }
        try {
            HttpResponse<byte[]> answer = coming.join();
            if (accident != null && accident.moment() == Moment.BEFORE_ITS_ANSWER_ARRIVES) {
                accident.happens().run();
                return null;
            }
            // it ends, or waits for its database
            return answer.statusCode() == 503 ? null : answer;
        } catch (CompletionException e) {
            return null;
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            if (!OWN.contains(header.getKey())) {
                exchange.getResponseHeaders().put(header.getKey(), header.getValue());
            }
        }
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }
}
