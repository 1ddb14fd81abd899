package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.card.Voice;
import org.entente.core.command.ParameterType;
import org.entente.core.command.ParameterType.Value;
import org.entente.core.command.Place;
import org.entente.core.command.Situation;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.core.text.Money;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Amounts and majorities as people say them. */
class ReadingAmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "60 000 $ plus HST; 6000000; HST; false; false", "60 000 $, plus la TVH; 6000000; HST; false; false",
            "$60,000 plus HST; 6000000; HST; false; false", "60 000 $ plus TVH; 6000000; HST; false; false",
            "60 000 $ plus la taxe de vente harmonisée (TVH); 6000000; HST; false; false",
            "$60,000 HST extra; 6000000; HST; false; false", "60 000 $ TVH en sus; 6000000; HST; false; false",
            "$60,000 including HST; 6000000; HST; true; false", "60 000 $ TVH comprise; 6000000; HST; true; false",
            "60 000 $ TVH incluse; 6000000; HST; true; false", "$500.50 with GST; 50050; GST; true; false",
            "500 $ TPS; 50000; GST; false; false", "1 200 $ sans taxe; 120000; NONE; false; false",
            "$1,200 no tax; 120000; NONE; false; false", "$1,200 (no tax); 120000; NONE; false; false",
            "962 K$ plus TVQ; 96200000; QST; false; false", "1,478 million $; 147800000; NOT_SAID; false; false",
            "$60,000; 6000000; NOT_SAID; false; false",
            "50 000 $ à titre de paramètre fictif; 5000000; NOT_SAID; false; true",
            "estimated $60,000; 6000000; NOT_SAID; false; true", "about $60,000 plus HST; 6000000; HST; false; true",
            "un montant; ; ; ;"})
    void anAmountIsReadWithItsTaxAndWhetherItIsAnEstimate(String said, @Nullable Long cents,
            @Nullable Tax tax, @Nullable Boolean included,
            @Nullable Boolean estimate) {
        ParameterType.Read<Funds> read = FundsType.FUNDS.read(said, situation());
        if (cents == null || tax == null || included == null || estimate == null) {
            assertThat(read).isInstanceOf(ParameterType.NotMine.class);
            return;
        }
        assertThat(read).isEqualTo(new Value<>(new Funds(new Money(cents, "CAD"), tax, included, null, estimate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plus HST", "sixty thousand", "60 000 $ plus HST and a lunch", "", "-5 $"})
    void whatIsNoAmountIsNotTakenForOne(String said) {
        assertThat(FundsType.FUNDS.read(said, situation())).isNotInstanceOf(Value.class);
    }

    @ParameterizedTest
    @DisplayName("D-08 the amount that the bot itself prints is read as the same amount, in both languages")
    @CsvSource({"HST, false", "GST, false", "NONE, false", "QST, false"})
    void whatIsPrintedIsReadAgain(Tax tax, boolean estimate) {
        Funds funds = new Funds(Money.dollars(60_000), tax, false, null, estimate);
        for (Language language : Language.values()) {
            String printed = Voice.in(language).plainLabel(MoneyWords.of(funds));
            assertThat(FundsType.FUNDS.read(printed, situation())).as(printed).isEqualTo(new Value<>(funds));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "more than half; 1; 2; true; WITHOUT_ABSTENTIONS", "plus de la moitié; 1; 2; true; WITHOUT_ABSTENTIONS",
            "1/2; 1; 2; true; WITHOUT_ABSTENTIONS", "2/3; 2; 3; false; WITHOUT_ABSTENTIONS",
            "two thirds of those present; 2; 3; false; PRESENT",
            "les deux tiers des membres présents; 2; 3; false; PRESENT",
            "2/3 of all members; 2; 3; false; ENTITLED", "les trois quarts des membres; 3; 4; false; ENTITLED",
            "half of the votes cast; 1; 2; true; CAST", "unanimity; 1; 1; false; WITHOUT_ABSTENTIONS",
            "unanimité des présents; 1; 1; false; PRESENT"})
    void aMajorityIsReadWithItsBase(String said, int numerator, int denominator, boolean moreThan, Majority.Base base) {
        assertThat(MajorityType.MAJORITY.read(said, situation()))
                .isEqualTo(new Value<>(new Majority(numerator, denominator, moreThan, base)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "0/2", "3/2", "most", "2/0", "a few of those present"})
    void lessThanHalfIsNoMajority(String said) {
        assertThat(MajorityType.MAJORITY.read(said, situation())).isNotInstanceOf(Value.class);
    }

    static Situation situation() {
        return new Situation(new Transaction() {
            @Override
            public <S> S use(Class<S> kind) {
                throw new IllegalArgumentException("amounts need no store");
            }
        }, null, null, new Place(Platform.WEB, "w", null, null, true), Language.ENGLISH,
                Instant.parse("2018-09-27T16:00:00Z"), Zone.of("America/Toronto"));
    }
}
