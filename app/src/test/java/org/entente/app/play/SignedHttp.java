package org.entente.app.play;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Requests as Slack signs them. */
final class SignedHttp implements AutoCloseable {

    private final String secret;
    private final @Nullable HttpClient kept;

    SignedHttp(String secret) {
        this(secret, client());
    }

    private SignedHttp(String secret, @Nullable HttpClient kept) {
        this.secret = secret;
        this.kept = kept;
    }

    /** Each request comes on a connection of its own. */
    static SignedHttp withoutKeepingConnections(String secret) {
        return new SignedHttp(secret, null);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    HttpResponse<String> post(URI door, String body) throws IOException {
        return post(door, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param body signed as it is, whatever it is */
    HttpResponse<String> post(URI door, byte[] body) throws IOException {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            String signature = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
            return send(HttpRequest.newBuilder(door).header("Content-Type", "application/x-www-form-urlencoded")
                    .timeout(Duration.ofSeconds(60))
                    .header("X-Slack-Request-Timestamp", timestamp).header("X-Slack-Signature", signature)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        if (kept != null) {
            return kept.send(request, HttpResponse.BodyHandlers.ofString());
        }
        try (HttpClient once = client()) {
            return once.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.close();
        }
    }
}
