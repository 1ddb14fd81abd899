package org.entente.store.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How Redis is reached: nobody waits long for it, nothing is kept for it while it is away, and a line that broke is
 * mended by itself.
 */
final class Line implements AutoCloseable {

    /** What has no answer by then has none. */
    static final Duration PATIENCE = Duration.ofMillis(200);
    /** With TLS and the greeting; only who asks whether Redis is there waits for it. */
    private static final Duration CONNECTING = Duration.ofSeconds(1);
    /** Longer than all of it takes: a connection that came later would be nobody's. */
    private static final Duration CONNECTED = Duration.ofSeconds(4);
    /** While Redis hangs, commands are refused once so many are on their way. */
    private static final int MOST_WAITING = 1_000;
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final ClientResources resources = ClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2)
            .reconnectDelay(Delay.constant(Duration.ofMillis(250)))
            .commandLatencyRecorder(CommandLatencyRecorder.disabled()).build();
    private final RedisClient client = RedisClient.create(resources);
    private final RedisURI address;
    private final Duration patience;

    /** @param patience with which an answer is waited for */
    Line(RedisAddress address, Duration patience) {
        this.patience = patience;
        RedisURI.Builder to = RedisURI.builder().withHost(address.host()).withPort(address.port())
                .withDatabase(address.database()).withSsl(address.encrypted()).withTimeout(CONNECTING)
                .withClientName("entente");
        String password = address.password();
        if (password != null && address.user() != null) {
            to.withAuthentication(address.user(), password.toCharArray());
        } else if (password != null) {
            to.withPassword(password.toCharArray());
        }
        this.address = to.build();
        client.setOptions(ClientOptions.builder().autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING).timeoutOptions(TimeoutOptions.enabled(patience))
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECTING).tcpNoDelay(true)
                        .keepAlive(SocketOptions.KeepAliveOptions.builder().enable().idle(Duration.ofSeconds(30))
                                .interval(Duration.ofSeconds(10)).count(3).build())
                        .build())
                .build());
    }

    Duration patience() {
        return patience;
    }

    /** For commands. */
    StatefulRedisConnection<String, byte[]> connect() throws ExecutionException, TimeoutException {
        return within(client.connectAsync(CODEC, address), CONNECTED);
    }

    /** For what is said on a channel, from now on; after each break it listens again. */
    StatefulRedisPubSubConnection<String, String> listen(String channel, Runnable heard, String notFrom)
            throws ExecutionException, TimeoutException {
        StatefulRedisPubSubConnection<String, String> ears = within(
                client.connectPubSubAsync(StringCodec.UTF8, address),
                CONNECTED);
        ears.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String where, String from) {
                if (!from.equals(notFrom)) {
                    heard.run();
                }
            }
        });
        try {
            within(ears.async().subscribe(channel), CONNECTING);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            ears.closeAsync();
            throw e;
        }
        return ears;
    }

    /** The answer, or that there was none in time. Interrupted, one waits no longer. */
    static <T> T within(Future<T> answer, Duration longest) throws ExecutionException, TimeoutException {
        try {
            return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    @Override
    public void close() {
        try {
            within(client.shutdownAsync(0, 1, TimeUnit.SECONDS), CONNECTED);
        } catch (ExecutionException | TimeoutException e) {
            // what is left of it ends with the process
        }
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
