package org.entente.store.ballot;

import java.util.List;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.store.Housekeeping;
import org.entente.store.StoreContract;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What closed boxes leave behind is swept on both databases. */
class LeftoversTest extends StoreContract {

    private List<String> leftovers() {
        return ledger().read(tx -> Leftovers.of((Session) tx));
    }

    private void voted(Box.Secrecy secrecy) {
        ledger().change(tx -> {
            tx.use(Boxes.class).open(new Box("b", "c", "m", secrecy, 2, 1, false, null, true), List.of());
            tx.use(Boxes.class).cast("b", "ann", List.of(0), null, NOW);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Box.Secrecy.class, names = {"SECRET", "ANONYMOUS"})
    void aClosedBoxIsSweptOnceAndKeepsItsCount(Box.Secrecy secrecy) {
        voted(secrecy);
        assertThat(leftovers()).isEmpty();
        ledger().change(tx -> tx.use(Boxes.class).close("b"));
        assertThat(leftovers()).containsExactly("b");
        assertThat(new Housekeeping(ledger()).sweep()).isTrue();
        assertThat(leftovers()).isEmpty();
        assertThat(ledger().<Long>read(tx -> tx.use(Boxes.class).count("b").of(0))).isEqualTo(1);
    }

    @Test
    void namedAnswersAreNobodysSecret() {
        voted(Box.Secrecy.NAMED);
        ledger().change(tx -> tx.use(Boxes.class).close("b"));
        assertThat(leftovers()).isEmpty();
    }
}
