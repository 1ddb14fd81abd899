package org.entente.store.sqlite;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** A piece of work that waits for the writer, and the caller who waits for it. */
final class Task<T extends @Nullable Object> {

    private enum State {
        WAITING, STARTED, GIVEN_UP
    }

    private final Function<Transaction, T> work;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable Throwable failure;
    private @Nullable Session session;
    private @Nullable T result;

    Task(Function<Transaction, T> work) {
        this.work = work;
    }

    /** False when the caller has given up. */
    boolean start() {
        return state.compareAndSet(State.WAITING, State.STARTED);
    }

    /** Runs the work; what it throws is kept for the caller and given back. */
    @Nullable
    Throwable run(Session in) {
        session = in;
        failure = null;
        try {
            result = work.apply(in);
            in.requireSound();
        } catch (Throwable e) {
            failure = e;
        }
        return failure;
    }

    /** The transaction is over: the caller gets what came of it. */
    @SuppressWarnings("NullAway") // where T admits no null, the work gave none
    void finish() {
        if (failure != null) {
            done.completeExceptionally(Faults.told(failure));
            return;
        }
        if (session != null) {
            session.committed();
        }
        done.complete(result);
    }

    void fail(Throwable why) {
        done.completeExceptionally(why);
    }

    /** Waits so long for the beginning; what has begun is waited for to its end. */
    T await(long millis) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return patience(millis);
                } catch (InterruptedException e) {
                    // The write may happen all the same: its caller must learn whether it did.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private T patience(long millis) throws InterruptedException {
        try {
            try {
                return done.get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
                    throw new LedgerUnavailable("the writer did not come to it within " + millis + " ms", e);
                }
                return done.get();
            }
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException ours -> ours;
            case Error worst -> throw worst;
            case null, default -> new IllegalStateException(e);
        };
    }
}
