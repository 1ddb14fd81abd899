package org.entente.core.ledger;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in which features follow each other: whatever a piece of work writes into the audit log is told to the
 * followers before the transaction ends, so that both are kept or neither.
 */
public final class FollowedLedger implements Ledger {

    private final Ledger ledger;
    private final List<Follower> followers;

    public FollowedLedger(Ledger ledger, List<Follower> followers) {
        this.ledger = ledger;
        this.followers = List.copyOf(followers);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
        return ledger.write(tx -> {
            Overheard overheard = new Overheard(tx);
            T result = work.apply(overheard);
            overheard.happened.forEach(what -> followers.forEach(follower -> follower.follow(what, tx)));
            return result;
        });
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        return ledger.read(work);
    }

    /** The transaction with an ear at its audit log. */
    private static final class Overheard implements Transaction, AuditLog {

        private final Transaction record;
        private final Set<Happening> happened = new LinkedHashSet<>();

        private Overheard(Transaction record) {
            this.record = record;
        }

        @Override
        public <S> S use(Class<S> kind) {
            return kind == AuditLog.class ? kind.cast(this) : record.use(kind);
        }

        @Override
        public void append(String councilId, String kind, String subject, @Nullable String actorId,
                String fingerprint, Instant at) {
            record.use(AuditLog.class).append(councilId, kind, subject, actorId, fingerprint, at);
            happened.add(new Happening(councilId, kind, subject, actorId, at));
        }

        @Override
        public Trace seal(String councilId) {
            return record.use(AuditLog.class).seal(councilId);
        }
    }
}
