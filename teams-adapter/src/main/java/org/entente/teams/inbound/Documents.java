package org.entente.teams.inbound;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.entente.teams.api.TeamsEndpoint;

/** Small public documents from the web, in a short time or not at all. */
final class Documents implements SigningKeys.Source {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int MOST_BYTES = 1 << 18;

    private final OkHttpClient http;

    Documents() {
        this(PATIENCE);
    }

    Documents(Duration patience) {
        this.http = new OkHttpClient.Builder().callTimeout(patience).followRedirects(false).followSslRedirects(false)
                .build();
    }

    @Override
    public byte[] get(URI address) throws IOException {
        OkHttpClient client = TeamsEndpoint.loopback(address) ? http.newBuilder().proxy(Proxy.NO_PROXY).build() : http;
        Request request = new Request.Builder().url(address.toURL()).header("Accept", "application/json").build();
        try (Response response = client.newCall(request).execute()) {
            ResponseBody body = response.body();
            if (response.code() != 200 || body == null) {
                throw new IOException("HTTP " + response.code());
            }
            byte[] content = body.byteStream().readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new IOException("too large");
            }
            return content;
        }
    }
}
