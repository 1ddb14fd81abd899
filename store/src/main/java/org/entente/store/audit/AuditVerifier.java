package org.entente.store.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Trace;
import org.entente.store.sql.Micros;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** Looks whether anybody changed the audit log behind the bot's back. */
public final class AuditVerifier {

    private static final int PAGE = 5_000;

    private final Ledger ledger;

    public AuditVerifier(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What was found. */
    public sealed interface Verdict {}

    /** Every row is as it was sealed. */
    public record Whole(Trace head) implements Verdict {}

    /**
     * The first row that is not as it was sealed.
     *
     * @param why for an operator
     */
    public record Broken(long seq, String why) implements Verdict {}

    /** A sealed row. */
    private record Sealed(long seq, Entry entry, String hash) {

        static Sealed read(Row row, String councilId) throws SQLException {
            return new Sealed(row.number(1), new Entry(row.text(2), councilId, row.text(3), row.text(4),
                    row.textOrNull(5), row.text(6), row.instant(7)), row.text(8));
        }
    }

    /** The end of the chain now, to be shown outside. */
    public Trace head(String councilId) {
        return ledger.read(tx -> AuditChain.head((Session) tx, councilId));
    }

    /**
     * @param known a trace that was shown earlier, as it was or as it was printed, or null: without one, rows cut off at
     *            the end are not missed
     */
    public Verdict verify(String councilId, @Nullable Trace known) {
        ChainHash hash = new ChainHash();
        Trace head = new Trace(0, ChainHash.START);
        while (true) {
            List<Sealed> page = page(councilId, head.seq());
            for (Sealed sealed : page) {
                Optional<Broken> broken = broken(head, sealed, hash, known);
                if (broken.isPresent()) {
                    return broken.get();
                }
                head = new Trace(sealed.seq(), sealed.hash());
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        if (known != null && known.seq() > head.seq()) {
            return new Broken(head.seq() + 1, "cut off: there were " + known.seq() + " rows");
        }
        return new Whole(head);
    }

    private List<Sealed> page(String councilId, long after) {
        return ledger.read(tx -> ((Session) tx).list(
                "select seq, id, kind, subject, actor_id, fingerprint, at, hash from audit"
                        + " where council_id = ? and seq > ? order by seq limit ?",
                row -> Sealed.read(row, councilId), councilId, after, PAGE));
    }

    private static Optional<Broken> broken(Trace before, Sealed sealed, ChainHash hash,
            @Nullable Trace known) {
        long expected = before.seq() + 1;
        if (sealed.seq() != expected) {
            return Optional.of(new Broken(expected, "deleted"));
        }
        String should = hash.of(before.hash(), expected, sealed.entry(), Micros.of(sealed.entry().at()));
        if (!should.equals(sealed.hash())) {
            return Optional.of(new Broken(expected, "changed"));
        }
        if (known != null && known.seq() == expected && !sealed.hash().startsWith(known.hash())) {
            return Optional
                    .of(new Broken(expected, "not the row that was shown: something up to here was written anew"));
        }
        return Optional.empty();
    }
}
