package org.entente.web.inbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.core.board.Board;
import org.entente.core.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One board in one choice of languages: looked at by one reader, drawn once when it has changed, and handed to everybody
 * who watches it. The reader goes when the last of them has gone.
 */
final class SharedBoard {

    /** A change is seen within a second, with time left to draw and send it. */
    static final Duration LOOK = Duration.ofMillis(400);
    private static final Logger LOG = LoggerFactory.getLogger(SharedBoard.class);

    private final Supplier<Optional<Board>> reading;
    private final Function<Board, Map<String, String>> drawing;
    private @Nullable Board shown;
    private Drawn drawn = Drawn.NOTHING;
    private int watchers;
    private boolean closed;

    /**
     * What stands on it.
     *
     * @param ended whether there is no such board any more
     */
    record Drawn(Map<String, String> parts, boolean ended) {
        static final Drawn NOTHING = new Drawn(Map.of(), false);
    }

    /**
     * @param reading what the board shows now; empty when there is none
     * @param drawing its parts by their places
     */
    SharedBoard(Supplier<Optional<Board>> reading, Function<Board, Map<String, String>> drawing) {
        this.reading = reading;
        this.drawing = drawing;
    }

    /** One more watches; false when it is too late, and another has to be begun. */
    synchronized boolean join() {
        if (closed) {
            return false;
        }
        watchers++;
        if (watchers == 1) {
            Thread.ofVirtual().name("board").start(this::look);
        }
        return true;
    }

    synchronized void leave() {
        watchers--;
        if (watchers == 0) {
            close();
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean over() {
        return closed;
    }

    /** What stands on it once that is something else, or what stood before when nothing has changed for so long. */
    synchronized Drawn after(Drawn seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (drawn == seen && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return drawn;
    }

    private void look() {
        try {
            while (!over()) {
                read();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("a board could not be drawn", e);
            close();
        }
    }

    private synchronized void pause() throws InterruptedException {
        long end = System.nanoTime() + LOOK.toNanos();
        for (long left = LOOK.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private void read() {
        Optional<Board> now;
        try {
            now = reading.get();
        } catch (LedgerUnavailable e) {
            LOG.debug("boards wait for the ledger");
            return;
        }
        if (now.isEmpty()) {
            show(new Drawn(Map.of(), true));
            close();
        } else if (!now.get().equals(shown)) {
            shown = now.get();
            show(new Drawn(drawing.apply(shown), false));
        }
    }

    private synchronized void show(Drawn next) {
        drawn = next;
        notifyAll();
    }
}
