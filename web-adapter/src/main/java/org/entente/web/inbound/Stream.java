package org.entente.web.inbound;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
        Thread.ofVirtual().name("page").start(() -> serve(emitter, after, watched));
        return emitter;
    }

    private void serve(SseEmitter emitter, long after, Watched... watched) {
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

    /** Returns the last mark that was sent. What lies in two boxes is sent in the order of its marks. */
    private long send(SseEmitter emitter, long mark, Watched... watched) throws IOException {
        record Found(Watched where, Postbox.Message message) {}
        List<Found> found = new ArrayList<>();
        try {
            for (Watched where : watched) {
                ledger.read(tx -> tx.use(Postbox.class).since(where.address(), mark, AT_ONCE))
                        .forEach(message -> found.add(new Found(where, message)));
            }
        } catch (LedgerUnavailable e) {
            LOG.debug("pages wait for the ledger");
            return mark;
        }
        found.sort(Comparator.comparingLong(each -> each.message().mark()));
        long last = mark;
        for (Found each : found) {
            last = each.message().mark();
            emitter.send(SseEmitter.event().name(each.where().box()).id(Long.toString(last))
                    .data(each.where().drawn().apply(each.message()).replace("\n", " ")));
        }
        return last;
    }

    /** Every page is left; it comes back by itself when there is a machine again. */
    @Override
    public void close() {
        closed = true;
        arrivals.tell();
    }
}
