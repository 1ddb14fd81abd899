package org.entente.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Comes to whatever is due, a page at a time, each page with all that follows from it in one transaction. Two nodes that
 * sweep at once share the work: what one has claimed the other passes over.
 */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int PAGE = 200;
    /** For how long something is left alone that went wrong, so that it does not hold up what comes after it. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Map<String, Occasion> occasions;
    private final List<String> exact;

    /** @throws IllegalStateException when two occasions are called the same: a slip of ours */
    public Sweep(Ledger ledger, Collection<Occasion> occasions) {
        this.ledger = ledger;
        this.occasions = occasions.stream().collect(Collectors.toUnmodifiableMap(Occasion::kind, Function.identity()));
        this.exact = occasions.stream().filter(Occasion::exact).map(Occasion::kind).sorted().toList();
    }

    /**
     * Comes to everything that is due.
     *
     * @param machineNow the machine's clock
     * @return how much it was
     * @throws LedgerUnavailable when nothing can be kept now; nothing is lost, the next sweep comes to it
     */
    public int run(Instant machineNow) {
        return run(occasions.keySet(), machineNow);
    }

    /** Like {@link #run}, for what has to happen to the second only. */
    public int runExact(Instant machineNow) {
        return run(exact, machineNow);
    }

    /** What has to happen to the second after one moment and until another. */
    public List<Instant> exactBetween(Instant after, Instant until) {
        return ledger.read(tx -> tx.use(Timetable.class).between(exact, after, until)).stream().map(Entry::at)
                .distinct().toList();
    }

    private int run(Collection<String> kinds, Instant machineNow) {
        int all = 0;
        int last;
        do {
            last = page(kinds, machineNow);
            all += last;
        } while (last == PAGE);
        return all;
    }

    private int page(Collection<String> kinds, Instant machineNow) {
        try {
            return ledger.write(tx -> {
                List<Entry> due = tx.use(Timetable.class).claim(kinds, machineNow, PAGE);
                due.forEach(entry -> come(entry, tx, machineNow));
                return due.size();
            });
        } catch (LedgerUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("one of those due went wrong, so they are taken one by one: {}", e.toString());
            return oneByOne(kinds, machineNow);
        }
    }

    private int oneByOne(Collection<String> kinds, Instant machineNow) {
        List<Entry> due = ledger.write(tx -> tx.use(Timetable.class).claim(kinds, machineNow, PAGE));
        for (Entry entry : due) {
            try {
                ledger.change(tx -> {
                    if (tx.use(Timetable.class).claim(entry)) {
                        come(entry, tx, machineNow);
                    }
                });
            } catch (LedgerUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("{} of {} went wrong and is looked at again in {}", entry.kind(), entry.subject(), PAUSE, e);
                ledger.change(tx -> put(tx, entry, machineNow.plus(PAUSE)));
            }
        }
        return due.size();
    }

    private void come(Entry entry, Transaction record, Instant machineNow) {
        Occasion occasion = occasions.get(entry.kind());
        if (occasion != null) {
            put(record, entry, occasion.come(entry, record, machineNow));
        }
    }

    private static void put(Transaction record, Entry entry, @Nullable Instant next) {
        Timetable timetable = record.use(Timetable.class);
        if (next == null) {
            timetable.drop(entry.kind(), entry.subject());
        } else {
            timetable.set(entry.councilId(), entry.kind(), entry.subject(), next);
        }
    }
}
