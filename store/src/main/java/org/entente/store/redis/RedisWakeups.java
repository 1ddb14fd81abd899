package org.entente.store.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.core.delivery.Wakeups;

/**
 * Wake-ups on every node. Here they are heard at once, whatever Redis does; the others hear of them if it is there, and
 * look by themselves if not. However much is committed, one message at a time is on its way.
 */
final class RedisWakeups implements Wakeups {

    static final String CHANNEL = "entente:wake";

    private final Wakeups here;
    private final Contact contact;
    private final byte[] node;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean onItsWay = new AtomicBoolean();

    /** @param here who is woken on this node; whoever holds the contact wakes them for the others */
    RedisWakeups(Wakeups here, Contact contact, String node) {
        this.here = here;
        this.contact = contact;
        this.node = node.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void wake() {
        here.wake();
        due.set(true);
        tell();
    }

    @Override
    public void wakeHere() {
        here.wakeHere();
    }

    @Override
    public void await(long millis) throws InterruptedException {
        here.await(millis);
    }

    private void tell() {
        while (due.get() && onItsWay.compareAndSet(false, true)) {
            due.set(false);
            RedisAsyncCommands<String, byte[]> commands = contact.commands();
            if (commands == null) {
                onItsWay.set(false);
                return;
            }
            try {
                commands.publish(CHANNEL, node).whenComplete((count, failure) -> {
                    onItsWay.set(false);
                    tell();
                });
            } catch (RuntimeException e) {
                // too much is on its way: they look by themselves
                onItsWay.set(false);
            }
        }
    }
}
