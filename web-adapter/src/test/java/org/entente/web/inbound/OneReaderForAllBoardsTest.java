package org.entente.web.inbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.core.board.Board;
import org.entente.core.card.Content;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.text.RoomLanguages;
import org.entente.web.inbound.SharedBoard.Drawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** However many watch a board, it is read by one and drawn once for each change. */
class OneReaderForAllBoardsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicReference<Optional<Board>> record = new AtomicReference<>(Optional.of(board("first")));
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicInteger drawings = new AtomicInteger();
    private final SharedBoard shared = new SharedBoard(() -> {
        readings.incrementAndGet();
        return record.get();
    }, this::draw);

    private static Board board(String council) {
        return new Board("c1", RoomLanguages.BOTH, Content.literal(council), new Board.Idle());
    }

    private Map<String, String> draw(Board board) {
        drawings.incrementAndGet();
        return Map.of("head", board.council().toString());
    }

    @AfterEach
    void ends() {
        shared.close();
    }

    private Drawn after(Drawn seen) throws InterruptedException {
        Drawn next = shared.after(seen, PATIENCE);
        assertThat(next).isNotSameAs(seen);
        return next;
    }

    @Test
    void fiveHundredWatchersCostOneDrawingAChange() throws InterruptedException, ExecutionException {
        try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Drawn>> all = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                all.add(watchers.submit(() -> {
                    assertThat(shared.join()).isTrue();
                    Drawn first = after(Drawn.NOTHING);
                    record.set(Optional.of(board("second")));
                    return first.parts().toString().contains("second") ? first : after(first);
                }));
            }
            for (Future<Drawn> each : all) {
                assertThat(each.get().parts().get("head")).contains("second");
            }
        }
        assertThat(drawings).hasValueLessThanOrEqualTo(2);
        assertThat(readings).hasValueLessThan(500);
    }

    @Test
    void whatShowsTheSameIsNotDrawnAgain() throws InterruptedException {
        shared.join();
        Drawn first = after(Drawn.NOTHING);
        record.set(Optional.of(board("first")));
        assertThat(shared.after(first, SharedBoard.LOOK.multipliedBy(3))).isSameAs(first);
        assertThat(readings).hasValueGreaterThan(1);
        assertThat(drawings).hasValue(1);
    }

    @Test
    void whereThereIsNoBoardAnyMoreEverybodyIsToldAndNobodyJoins() throws InterruptedException {
        shared.join();
        Drawn first = after(Drawn.NOTHING);
        record.set(Optional.empty());
        Drawn last = after(first);
        assertThat(last.ended()).isTrue();
        assertThat(last.parts()).isEmpty();
        assertThat(shared.over()).isTrue();
        assertThat(shared.join()).isFalse();
    }

    @Test
    void whenTheLastHasGoneNothingIsReadAnyMore() throws InterruptedException {
        shared.join();
        shared.join();
        after(Drawn.NOTHING);
        shared.leave();
        assertThat(shared.over()).isFalse();
        shared.leave();
        assertThat(shared.over()).isTrue();
        assertThat(shared.join()).isFalse();
    }

    @Test
    void aLedgerThatIsAwayLeavesWhatStandsThere() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        SharedBoard away = new SharedBoard(() -> {
            if (asked.incrementAndGet() == 2) {
                throw new LedgerUnavailable("away", new IllegalStateException());
            }
            return asked.get() == 1 ? record.get() : Optional.of(board("back"));
        }, this::draw);
        away.join();
        Drawn first = away.after(Drawn.NOTHING, PATIENCE);
        assertThat(first.parts().get("head")).contains("first");
        assertThat(away.after(first, PATIENCE).parts().get("head")).contains("back");
        assertThat(asked).hasValueGreaterThanOrEqualTo(3);
        away.close();
    }
}
