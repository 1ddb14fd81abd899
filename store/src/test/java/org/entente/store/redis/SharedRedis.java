package org.entente.store.redis;

import org.entente.store.OwnRedis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static java.util.Objects.requireNonNull;

/** One Redis for all tests of a class, and each test's nodes on it. */
final class SharedRedis implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private @Nullable OwnRedis server;
    private @Nullable Nodes nodes;

    OwnRedis server() {
        return requireNonNull(server);
    }

    /** One more that is connected, and is patient: a busy machine shall not be taken for a Redis that is away. */
    Redis joins() {
        try {
            return requireNonNull(nodes).joinsPatiently();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = OwnRedis.started();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        nodes = new Nodes(server());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        requireNonNull(nodes).close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
    }
}
