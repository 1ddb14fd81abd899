package org.entente.slack.api;

import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses that come with commands and clicks, for answers of the next half hour. */
public final class ResponseUrls {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseUrls.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SlackEndpoint endpoint;
    private final OkHttpClient http;

    public ResponseUrls(SlackWeb web) {
        this.endpoint = web.endpoint();
        // one bound for the whole: those of each reading and writing cost more than all else at a thousand answers a second
        this.http = web.http().newBuilder().callTimeout(PATIENCE).readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO)
                .followRedirects(false).followSslRedirects(false).build();
    }

    /** Sends an answer; false when it did not arrive. An address that is not Slack's is never called. */
    public boolean send(String address, String json) {
        if (!endpoint.answers(address)) {
            LOG.warn("an answer's address is not one of Slack's: it is not called");
            return false;
        }
        Request request = new Request.Builder().url(address).post(RequestBody.create(json, JSON)).build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                LOG.warn("an answer was refused: HTTP {}", response.code());
            }
            return response.isSuccessful();
        } catch (IOException e) {
            LOG.warn("an answer could not be sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
