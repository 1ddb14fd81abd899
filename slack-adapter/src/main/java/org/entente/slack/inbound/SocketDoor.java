package org.entente.slack.inbound;

import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack sends over Socket Mode. Ten requests at once: Bolt's default takes one after the other, so that one slow
 * answer would hold up everybody's.
 */
final class SocketDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);
    private static final int AT_ONCE = 10;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final BoltReception reception;
    private final String appToken;
    private volatile boolean open = true;
    private volatile @Nullable SocketModeApp app;

    SocketDoor(BoltReception reception, String appToken) {
        this.reception = reception;
        this.appToken = appToken;
    }

    /** Connects, again and again until Slack answers; once connected, the client keeps itself connected. */
    void start() {
        Thread.ofVirtual().name("slack-socket").start(() -> {
            while (open && !connect()) {
                synchronized (this) {
                    try {
                        wait(BETWEEN_TRIES.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            }
        });
    }

    private boolean connect() {
        SocketModeApp connecting = null;
        try {
            connecting = new SocketModeApp(appToken, reception.app(), SocketModeClient.Backend.JavaWebSocket,
                    context -> Response.ok(), AT_ONCE);
            connecting.startAsync();
            app = connecting;
            LOG.info("connected to Slack by Socket Mode");
            return true;
        } catch (Exception e) {
            LOG.warn("Slack's Socket Mode does not answer yet: {}", e.getClass().getSimpleName());
            close(connecting);
            return false;
        }
    }

    private static void close(@Nullable SocketModeApp app) {
        if (app != null) {
            try {
                app.close();
            } catch (Exception e) {
                LOG.debug("a connection was not closed in order: {}", e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void close() {
        open = false;
        synchronized (this) {
            notifyAll();
        }
        close(app);
    }
}
