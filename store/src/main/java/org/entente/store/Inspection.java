package org.entente.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.ledger.Ledger;
import org.entente.core.text.Bilingual;
import org.entente.store.audit.AuditVerifier;
import org.entente.store.delivery.DeadLetters;
import org.entente.store.postgres.PostgresLedger;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Row;
import org.entente.store.sql.Sequence;
import org.entente.store.sql.Session;
import org.entente.store.sql.Surroundings;
import org.entente.store.sqlite.SqliteFile;
import org.entente.store.sqlite.SqliteLedger;

/**
 * A record as an operator looks at it, also while the bot works on it: it is not brought up to date, and nothing is
 * written unless {@link #retryOldest} is asked for. Asks only for what every edition of the record has.
 *
 * <p>
 * What cannot be read is told by {@link org.entente.core.ledger.LedgerUnavailable} or
 * {@link org.entente.store.sql.SqlFailure}.
 */
public final class Inspection implements AutoCloseable {

    private static final int MOST_DAMAGE = 10;

    private final Ledger ledger;
    private final Dialect dialect;
    private final Runnable close;

    private Inspection(Ledger ledger, Dialect dialect, Runnable close) {
        this.ledger = ledger;
        this.dialect = dialect;
        this.close = close;
    }

    /** A council as it is told apart in a list. @param name its acronym, or its id where it is in the audit log only */
    public record Council(String id, String name) {}

    /** @param file one that exists: SQLite would make it */
    public static Inspection of(Path file) {
        SqliteLedger ledger = new SqliteLedger(new SqliteFile(file), surroundings(Dialect.SQLITE));
        return new Inspection(ledger, Dialect.SQLITE, ledger::close);
    }

    /** A PostgreSQL database. @param url a JDBC URL, with user and password where they are needed */
    public static Inspection at(String url) {
        PostgresLedger ledger = new PostgresLedger(url, surroundings(Dialect.POSTGRES));
        return new Inspection(ledger, Dialect.POSTGRES, ledger::close);
    }

    /** Whether some process has this SQLite file open. */
    public static boolean inUse(Path file) {
        return new SqliteFile(file).inUse();
    }

    private static Surroundings surroundings(Dialect dialect) {
        InstantSource clock = InstantSource.system();
        return new Surroundings(dialect, FeatureStores.list().build(), clock, new Sequence(clock), () -> {});
    }

    /** By name; those that only the audit log knows are there too. */
    public List<Council> councils() {
        return list("""
                select id, coalesce(acronym_en, acronym_fr) as name from council
                union all
                select distinct council_id, council_id from audit where council_id not in (select id from council)
                order by name""", row -> new Council(row.text(1), row.text(2)));
    }

    /** The short names of all councils, by their ids. */
    public Map<String, Bilingual> names() {
        return list("select id, acronym_en, acronym_fr from council", row -> Map.entry(row.text(1),
                new Bilingual(row.textOrNull(2), row.textOrNull(3)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How much was given up and is kept. */
    public long countDead() {
        return ledger.read(tx -> tx.use(DeadLetters.class).count());
    }

    /** What was given up last, the newest first. */
    public List<DeadLetters.DeadLetter> latestDead(int most) {
        return ledger.read(tx -> tx.use(DeadLetters.class).latest(most));
    }

    /**
     * Puts back what was given up first, for whoever delivers from this record: a bot that runs on it looks at least every second.
     *
     * @param most a few hundred, for nobody else writes into a SQLite file meanwhile
     * @return how many; see {@link DeadLetters#retryOldest}
     */
    public int retryOldest(int most) {
        return ledger.write(tx -> tx.use(DeadLetters.class).retryOldest(most));
    }

    public AuditVerifier.Verdict verify(Council council) {
        return new AuditVerifier(ledger).verify(council.id(), null);
    }

    /**
     * What SQLite finds wrong with its file, in its own words and at most a few lines; PostgreSQL looks after its files
     * and its foreign keys itself.
     */
    public List<String> damage() {
        if (dialect == Dialect.POSTGRES) {
            return List.of();
        }
        List<String> damage = new ArrayList<>(list("pragma integrity_check(" + MOST_DAMAGE + ")", row -> row.text(1)));
        damage.remove("ok");
        damage.addAll(list("pragma foreign_key_check", row -> row.text(1) + " -> " + row.text(3)).stream().distinct()
                .limit(MOST_DAMAGE).toList());
        return List.copyOf(damage);
    }

    /** When the newest entry of the audit log was written, by the clock that the bot had then. */
    public Optional<Instant> lastEntry() {
        return ledger.read(tx -> ((Session) tx).one("""
                select at from (select at from audit union all select at from audit_waiting) as entries
                order by at desc limit 1""", row -> row.instant(1)));
    }

    /**
     * A copy that is whole, made while the bot goes on.
     *
     * @param target an empty file, or one that does not exist
     * @throws UnsupportedOperationException on PostgreSQL, which has its own tools for it
     */
    public void backUp(Path target) {
        if (!(ledger instanceof SqliteLedger sqlite)) {
            throw new UnsupportedOperationException("PostgreSQL is backed up with its own tools");
        }
        sqlite.backUp(target);
    }

    private <T> List<T> list(String sql, Row.Reader<T> reader) {
        return ledger.read(tx -> ((Session) tx).list(sql, reader));
    }

    @Override
    public void close() {
        close.run();
    }
}
