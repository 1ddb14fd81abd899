package org.entente.store.audit;

import org.entente.core.ledger.AuditLog;
import org.entente.store.Sealer;
import org.entente.store.StoreContract;
import org.entente.store.audit.AuditVerifier.Broken;
import org.entente.store.audit.AuditVerifier.Whole;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(verifier().verify("none", null)).isEqualTo(new Whole(new AuditChain.Head(0, "0".repeat(64))));
    }

    @Test
    void theOrderIsTheOrderOfAppending() {
        assertThat(ledger().<java.util.List<String>>read(tx -> ((Session) tx)
                .list("select subject from audit where council_id = 'c' order by seq", row -> row.text(1))))
                .containsExactly("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind = 'x'", "subject = 'x'", "actor_id = 'x'", "actor_id = null", "fingerprint = 'x'",
            "at = at + 1", "id = 'x'"})
    void aChangedRowIsNamed(String change) {
        tamper("update audit set " + change + " where council_id = 'c' and seq = 4");
        assertThat(verifier().verify("c", null)).isEqualTo(new Broken(4, "changed"));
        assertThat(verifier().verify("d", null)).isInstanceOf(Whole.class);
    }

    @Test
    void aDeletedRowIsNamed() {
        tamper("delete from audit where council_id = 'c' and seq = 6");
        assertThat(verifier().verify("c", null)).isEqualTo(new Broken(6, "deleted"));
    }

    @Test
    void rowsCutOffAtTheEndShowAgainstAHeadThatWasShown() {
        var head = verifier().head("c");
        tamper("delete from audit where council_id = 'c' and seq > 8");
        assertThat(verifier().verify("c", null)).isInstanceOf(Whole.class);
        assertThat(verifier().verify("c", head)).isEqualTo(new Broken(9, "cut off: there were 10 rows"));
    }

    @Test
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
}
