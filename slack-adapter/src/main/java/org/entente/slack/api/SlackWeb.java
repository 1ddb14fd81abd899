package org.entente.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * Slack's Web API with our own time limits. Never the asynchronous client: it holds waiting calls for up to an hour,
 * and one workspace's wait holds up the others.
 */
public final class SlackWeb implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    /** Inside somebody's request: Slack waits three seconds for the whole of it. */
    static final Duration INSIDE_A_REQUEST = Duration.ofMillis(1_500);

    private final SlackEndpoint endpoint;
    private final SlackTokens tokens;
    private final Slack patient;
    private final Slack quick;

    public SlackWeb(SlackEndpoint endpoint, SlackTokens tokens) {
        this(endpoint, tokens, READ);
    }

    SlackWeb(SlackEndpoint endpoint, SlackTokens tokens, Duration read) {
        this.endpoint = endpoint;
        this.tokens = tokens;
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(endpoint.api().toString());
        config.setStatsEnabled(false);
        if (endpoint.loopback()) {
            config.setProxyUrl(null);
        }
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config).newBuilder().connectTimeout(CONNECT)
                .readTimeout(read).writeTimeout(read).callTimeout(read.multipliedBy(2)).retryOnConnectionFailure(false)
                .build();
        this.patient = slack(config, http);
        this.quick = slack(config, http.newBuilder().callTimeout(INSIDE_A_REQUEST).build());
    }

    private static Slack slack(SlackConfig config, OkHttpClient http) {
        SlackHttpClient client = new SlackHttpClient(http);
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }

    public SlackEndpoint endpoint() {
        return endpoint;
    }

    public SlackTokens tokens() {
        return tokens;
    }

    /** For Bolt, which receives with it. */
    public Slack slack() {
        return patient;
    }

    /** For deliveries. */
    MethodsClient methods(String workspace) throws NotInstalled {
        return patient.methods(token(workspace));
    }

    /** For what somebody waits for. */
    MethodsClient quickMethods(String workspace) throws NotInstalled {
        return quick.methods(token(workspace));
    }

    OkHttpClient http() {
        return patient.getHttpClient().getOkHttpClient();
    }

    private String token(String workspace) throws NotInstalled {
        String token = tokens.of(workspace);
        if (token == null) {
            throw new NotInstalled();
        }
        return token;
    }

    @Override
    public void close() {
        http().dispatcher().executorService().shutdown();
        http().connectionPool().evictAll();
    }

    /** The bot has no token for the workspace. */
    static final class NotInstalled extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
