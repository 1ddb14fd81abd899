package org.entente.app.http;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as Tomcat speaks it, but the whole head of a request has to be there within the connection timeout. Tomcat itself
 * counts from the last byte: whoever sends one now and then could hold connections for hours.
 */
public final class PromptHttp extends Http11NioProtocol {

    private static final long GLANCE_MILLIS = 500;

    private @Nullable ScheduledFuture<?> watch;

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor().scheduleWithFixedDelay(this::cutOff, GLANCE_MILLIS, GLANCE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        ScheduledFuture<?> watching = watch;
        if (watching != null) {
            watching.cancel(false);
        }
        super.stop();
    }

    private void cutOff() {
        long now = System.nanoTime();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            // set only while more of a request's head is waited for: not between requests, not while one is worked on
            if (connection.getCurrentProcessor() instanceof Processor waiting && !waiting.isAsync()
                    && !waiting.isUpgrade() && late(waiting.getRequest(), now)) {
                connection.close();
            }
        }
    }

    private boolean late(@Nullable Request request, long now) {
        return request != null && request.getStartTimeNanos() > 0
                && now - request.getStartTimeNanos() > TimeUnit.MILLISECONDS.toNanos(getConnectionTimeout());
    }
}
