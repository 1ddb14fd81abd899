package org.entente.web.inbound;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Postbox;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.web.api.Arrivals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What is laid down or changed, sent to an open page as it comes. A page that lost the connection says how far it came
 * and gets what it missed.
 */
final class Stream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
    private static final int AT_ONCE = 100;
    /** Something is sent at least so often, or a page that is gone would be served forever. */
    private static final Duration PULSE = Duration.ofSeconds(15);

    private final Ledger ledger;
    private final Arrivals arrivals;
    private volatile boolean closed;

    Stream(Ledger ledger, Arrivals arrivals) {
        this.ledger = ledger;
        this.arrivals = arrivals;
    }

    /** Where a page looks, and how what it finds there is drawn. */
    record Watched(String box, Address address, Function<Postbox.Message, String> drawn) {}

    SseEmitter open(long after, Watched... watched) {
        SseEmitter emitter = new SseEmitter(0L);
        List<Watched> all = List.of(watched);
        Thread.ofVirtual().name("page").start(() -> serve(emitter, after, all));
        return emitter;
    }

    private void serve(SseEmitter emitter, long after, List<Watched> watched) {
        try {
            emitter.send(SseEmitter.event().comment("open"));
            long mark = after;
            long sent = System.nanoTime();
            while (!closed) {
                long seen = arrivals.count();
                long next = send(emitter, mark, watched);
                if (next > mark) {
                    mark = next;
                    sent = System.nanoTime();
                } else {
                    if (System.nanoTime() - sent > PULSE.toNanos()) {
                        emitter.send(SseEmitter.event().comment("here"));
                        sent = System.nanoTime();
                    }
                    arrivals.await(seen);
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a page has gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        emitter.complete();
    }

    /** Returns the last mark that was sent. */
    private long send(SseEmitter emitter, long mark, List<Watched> watched) throws IOException {
        List<Postbox.Message> messages;
        try {
            messages = ledger.read(tx -> tx.use(Postbox.class)
                    .since(watched.stream().map(Watched::address).toList(), mark, AT_ONCE));
        } catch (LedgerUnavailable e) {
            LOG.debug("pages wait for the ledger");
            return mark;
        }
        for (Postbox.Message message : messages) {
            for (Watched where : watched) {
                if (where.address().equals(message.address())) {
                    emitter.send(SseEmitter.event().name(where.box()).id(Long.toString(message.mark()))
                            .data(where.drawn().apply(message).replace("\n", " ")));
                }
            }
        }
        return messages.isEmpty() ? mark : messages.getLast().mark();
    }

    /** Every page is left; it comes back by itself when there is a machine again. */
    @Override
    public void close() {
        closed = true;
        arrivals.tell();
    }
}
