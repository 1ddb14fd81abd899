package org.entente.store.audit;

import java.util.List;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Trace;
import org.entente.store.Sealer;
import org.entente.store.StoreContract;
import org.entente.store.audit.AuditVerifier.Broken;
import org.entente.store.audit.AuditVerifier.Whole;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody changes the audit log behind the bot's back. */
class AuditTest extends StoreContract {

    @BeforeEach
    void twentyRowsInTwoCouncils() {
        for (int i = 1; i <= 10; i++) {
            String subject = "s" + i;
            ledger().change(tx -> {
                tx.use(AuditLog.class).append("c", "motion.opened", subject, "p", "f", NOW);
                tx.use(AuditLog.class).append("d", "motion.opened", subject, null, "", NOW);
            });
        }
        new Sealer(ledger()).seal();
    }

    private AuditVerifier verifier() {
        return new AuditVerifier(ledger());
    }

    private void tamper(String sql) {
        ledger().change(tx -> ((Session) tx).update(sql));
    }

    @Test
    void anUntouchedLogIsWhole() {
        var head = verifier().head("c");
        assertThat(head.seq()).isEqualTo(10);
        assertThat(verifier().verify("c", head)).isEqualTo(new Whole(head));
        assertThat(verifier().verify("d", null)).isInstanceOf(Whole.class);
        assertThat(verifier().verify("none", null)).isEqualTo(new Whole(new Trace(0, "0".repeat(64))));
    }

    @Test
    void theOrderIsTheOrderOfAppending() {
        assertThat(ledger().<List<String>>read(tx -> ((Session) tx)
                .list("select subject from audit where council_id = 'c' order by seq", row -> row.text(1))))
                .containsExactly("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind = 'x'", "subject = 'x'", "actor_id = 'x'", "actor_id = null", "fingerprint = 'x'",
            "at = at + 1", "id = 'x'"})
    @Tag("F20")
    void aChangedRowIsNamed(String change) {
        tamper("update audit set " + change + " where council_id = 'c' and seq = 4");
        assertThat(verifier().verify("c", null)).isEqualTo(new Broken(4, "changed"));
        assertThat(verifier().verify("d", null)).isInstanceOf(Whole.class);
    }

    @Test
    @Tag("F20")
    void aDeletedRowIsNamed() {
        tamper("delete from audit where council_id = 'c' and seq = 6");
        assertThat(verifier().verify("c", null)).isEqualTo(new Broken(6, "deleted"));
    }

    @Test
    @Tag("F20")
    void rowsCutOffAtTheEndShowAgainstAHeadThatWasShown() {
        var head = verifier().head("c");
        tamper("delete from audit where council_id = 'c' and seq > 8");
        assertThat(verifier().verify("c", null)).isInstanceOf(Whole.class);
        assertThat(verifier().verify("c", head)).isEqualTo(new Broken(9, "cut off: there were 10 rows"));
    }

    @Test
    @Tag("F20")
    void aChainWrittenAnewShowsAgainstAHeadThatWasShown() {
        var head = verifier().head("c");
        tamper("delete from audit where council_id = 'c' and seq > 8");
        ledger().change(tx -> {
            tx.use(AuditLog.class).append("c", "motion.opened", "other", "p", "f", NOW);
            tx.use(AuditLog.class).append("c", "motion.opened", "more", "p", "f", NOW);
        });
        new Sealer(ledger()).seal();
        assertThat(verifier().verify("c", null)).isInstanceOf(Whole.class);
        assertThat(verifier().verify("c", head)).isInstanceOf(Broken.class).extracting("seq").isEqualTo(10L);
    }

    @Test
    void whatIsSealedOnceIsNotSealedAgain() {
        assertThat(new Sealer(ledger()).seal()).isZero();
        assertThat(verifier().head("c").seq()).isEqualTo(10);
    }

    @Test
    void aTraceHoldsWhatItsOwnTransactionWrote() {
        Trace trace = ledger().write(tx -> {
            tx.use(AuditLog.class).append("c", "motion.decided.APPROVED", "s11", "p", "f", NOW);
            return tx.use(AuditLog.class).seal("c");
        });
        assertThat(trace.seq()).isEqualTo(11);
        assertThat(verifier().head("c")).isEqualTo(trace);
        assertThat(verifier().verify("c", Trace.read(trace.printed()))).isInstanceOf(Whole.class);
    }

    @Test
    @Tag("F20")
    void aChainCutOffBelowAPrintedTraceShows() {
        String printed = ledger().write(tx -> tx.use(AuditLog.class).seal("c")).printed();
        assertThat(printed).matches("10-[0-9a-f]{12}");
        tamper("delete from audit where council_id = 'c' and seq = 10");
        assertThat(verifier().verify("c", Trace.read(printed)))
                .isEqualTo(new Broken(10, "cut off: there were 10 rows"));
        ledger().change(tx -> tx.use(AuditLog.class).append("c", "motion.opened", "other", "p", "f", NOW));
        new Sealer(ledger()).seal();
        assertThat(verifier().verify("c", Trace.read(printed))).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "10-", "-4f2a9c1b77d0", "10-4F2A9C1B77D0", "10-4f2a", "10 4f2a9c1b77d0"})
    void whatIsNoTraceIsRefused(String printed) {
        assertThatThrownBy(() -> Trace.read(printed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCloseWaitsForTheSealerAndTheSealerNeverForAClose() {
        for (int round = 0; round < 20; round++) {
            Box fresh = new Box("b" + round, "c", "m", Box.Secrecy.NAMED, 2, 1, false, null, true);
            ledger().change(tx -> {
                tx.use(Boxes.class).open(fresh, List.of());
                for (int voter = 0; voter < 20; voter++) {
                    tx.use(Boxes.class).cast(fresh.id(), "p" + voter, List.of(voter % 2), null, NOW);
                }
            });
            Thread sealer = Thread.ofVirtual().start(() -> new Sealer(ledger()).seal());
            Trace trace = ledger().write(tx -> {
                tx.use(Boxes.class).close(fresh.id());
                return tx.use(AuditLog.class).seal("c");
            });
            join(sealer);
            assertThat(verifier().verify("c", trace)).isInstanceOf(Whole.class);
            assertThat(ledger().<Long>read(tx -> tx.use(Boxes.class).count(fresh.id()).voters())).isEqualTo(20);
        }
        assertThat(verifier().head("c").seq()).isEqualTo(10 + 20 * 20);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
