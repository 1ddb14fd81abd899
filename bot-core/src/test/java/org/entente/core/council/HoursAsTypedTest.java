package org.entente.core.council;

import java.time.Instant;
import java.time.LocalTime;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Place;
import org.entente.core.command.Situation;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Platform;
import org.entente.core.people.WorkingHours;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HoursAsTypedTest {

    private static final Situation ANYWHERE = new Situation(new Nothing(), null, null,
            new Place(Platform.SLACK, "T1", null, null, true), Language.ENGLISH, Instant.EPOCH, Zone.of("UTC"));

    @ParameterizedTest
    @CsvSource({"8:30 to 16:30, 08:30, 16:30", "9-17, 09:00, 17:00", "7–15, 07:00, 15:00",
            "from 9 a.m. to 5 p.m., 09:00, 17:00", "8 h 30 à 16 h 30, 08:30, 16:30", "de 8 h à 16 h, 08:00, 16:00",
            "entre 9 h et 17 h, 09:00, 17:00", "between 8 and 12, 08:00, 12:00"})
    void bothLanguagesSayThem(String typed, LocalTime from, LocalTime until) {
        WorkingHours hours = new WorkingHours(from, until);
        assertThat(new HoursType().read(typed, ANYWHERE)).isEqualTo(new ParameterType.Value<>(hours));
        assertThat(new HoursType().read(HoursType.raw(hours), ANYWHERE)).as("their own form is read again")
                .isEqualTo(new ParameterType.Value<>(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17-9", "9 to 5", "9:00-9:00"})
    void whatEndsBeforeItBeginsIsRefused(String typed) {
        assertThat(new HoursType().read(typed, ANYWHERE)).isInstanceOf(ParameterType.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "early", "9", "9 to", "to 17", "25 to 26", "à"})
    void whatCannotBeHoursIsNotTakenForThem(String typed) {
        assertThat(new HoursType().read(typed, ANYWHERE)).isInstanceOf(ParameterType.NotMine.class);
    }

    /** A transaction that nobody asks. */
    private record Nothing() implements Transaction {
        @Override
        public <S> S use(Class<S> kind) {
            throw new IllegalArgumentException(kind.getName());
        }
    }
}
