package org.entente.core.council;

import java.time.Instant;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Place;
import org.entente.core.command.Situation;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.QuorumRule.Base;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuorumAsTypedTest {

    private static final Situation ANYWHERE = new Situation(new Nothing(), null, null,
            new Place(Platform.SLACK, "T1", null, null, true), Language.ENGLISH, Instant.EPOCH, Zone.of("UTC"));

    @ParameterizedTest
    @CsvSource({"more than half, MEMBERS, 1, 2, true", "la majorité, MEMBERS, 1, 2, true", "half, MEMBERS, 1, 2, false",
            "plus de la moitié des administrations, JURISDICTIONS, 1, 2, true", "la moitié, MEMBERS, 1, 2, false",
            "2/3 of jurisdictions, JURISDICTIONS, 2, 3, false", "deux tiers des membres, MEMBERS, 2, 3, false",
            "more than 1 / 3, MEMBERS, 1, 3, true", "40 %, MEMBERS, 40, 100, false", "none, MEMBERS, 0, 1, false",
            "aucun, MEMBERS, 0, 1, false", "a third, MEMBERS, 1, 3, false",
            "all jurisdictions, JURISDICTIONS, 1, 1, false"})
    void bothLanguagesSayIt(String typed, Base base, int numerator, int denominator, boolean moreThan) {
        QuorumRule rule = new QuorumRule(base, numerator, denominator, moreThan);
        assertThat(new QuorumType().read(typed, ANYWHERE)).isEqualTo(new ParameterType.Value<>(rule));
        assertThat(new QuorumType().read(QuorumType.raw(rule), ANYWHERE)).as("its own form is read again")
                .isEqualTo(new ParameterType.Value<>(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "3/2", "1/0", "0/3", "120 %", "members"})
    void whatCannotBeAQuorumIsRefused(String typed) {
        assertThat(new QuorumType().read(typed, ANYWHERE)).isInstanceOf(ParameterType.Wrong.class);
    }

    /** A transaction that nobody asks. */
    private record Nothing() implements Transaction {
        @Override
        public <S> S use(Class<S> kind) {
            throw new IllegalArgumentException(kind.getName());
        }
    }
}
