package org.entente.core.command;

import java.util.List;
import java.util.function.Function;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Before a platform is asked who somebody is, the record is. */
class KnownPeopleTest {

    private boolean away;

    private int reads;

    private final Dispatcher dispatcher = new Dispatcher(new Ledger() {
        @Override
        public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
            throw new IllegalStateException("nothing is written");
        }

        @Override
        public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
            reads++;
            if (away) {
                throw new LedgerUnavailable("away", new IllegalStateException());
            }
            return work.apply(SmallRegister.situation(Language.ENGLISH).record());
        }
    }, new Registry(List.of()), (record, council) -> false);

    private boolean knows(String user) {
        return dispatcher.knows(new Identity(Platform.WEB, "W", user));
    }

    @Test
    void whoeverHasChosenALanguageIsKnown() {
        assertThat(knows("p4")).isTrue();
    }

    @Test
    void whoeverHasNoneIsNotKnownEnough() {
        assertThat(knows("p1")).isFalse();
    }

    @Test
    void aStrangerIsNotKnown() {
        assertThat(knows("stranger")).isFalse();
    }

    @Test
    void whileTheLedgerIsAwayNobodyIs() {
        away = true;
        assertThat(knows("p4")).isFalse();
    }

    @Test
    void whoeverIsKnownIsNotLookedUpAgain() {
        knows("p4");
        away = true;
        assertThat(knows("p4")).isTrue();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void whoeverIsNotMayBeKnownTheNextTime() {
        knows("stranger");
        knows("stranger");
        assertThat(reads).isEqualTo(2);
    }
}
