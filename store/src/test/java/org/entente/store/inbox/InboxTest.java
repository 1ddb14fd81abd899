package org.entente.store.inbox;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Inbox;
import org.entente.core.command.Undoables;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that come again. */
class InboxTest extends StoreContract {

    private static final Answer SAID = Answer.said(Content.words("common.done").with("n", 3));

    @Test
    void anAnswerIsFoundAsItWasKept() {
        ledger().change(tx -> tx.use(Inbox.class).keep("SLACK/T1/1", SAID, NOW));
        assertThat(answered("SLACK/T1/1")).contains(SAID);
        assertThat(answered("SLACK/T1/2")).isEmpty();
    }

    @Test
    @Tag("F3")
    void theSameRequestManyTimesAtOnceIsAnsweredOnce() throws Exception {
        var effects = new AtomicInteger();
        Callable<Answer> request = () -> ledger().write(tx -> {
            Inbox inbox = tx.use(Inbox.class);
            return inbox.answered("d").orElseGet(() -> {
                Answer answer = Answer.said(Content.count(effects.incrementAndGet()));
                inbox.keep("d", answer, NOW);
                return answer;
            });
        });
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = pool.invokeAll(Collections.nCopies(16, request));
            Answer kept = answered("d").orElseThrow();
            for (Future<Answer> future : futures) {
                assertThat(future.get()).isEqualTo(kept);
            }
        }
    }

    @Test
    void theNewestEntryNotTooOldCanBeTakenBack() {
        ledger().change(tx -> {
            tx.use(Undoables.class).push(entry("1", 0));
            tx.use(Undoables.class).push(entry("2", 60));
        });
        assertThat(latest(NOW)).contains(entry("2", 60));
        assertThat(latest(NOW.plusSeconds(61))).isEmpty();
        ledger().change(tx -> tx.use(Undoables.class).remove("2"));
        assertThat(latest(NOW)).contains(entry("1", 0));
    }

    private Optional<Answer> answered(String delivery) {
        return ledger().read(tx -> tx.use(Inbox.class).answered(delivery));
    }

    private Optional<Undoables.Entry> latest(Instant notBefore) {
        return ledger().read(tx -> tx.use(Undoables.class).latest("c", "p", notBefore));
    }

    private static Undoables.Entry entry(String id, long seconds) {
        return new Undoables.Entry(id, "c", "p", "action.undo", Map.of("id", id), NOW.plusSeconds(seconds));
    }
}
