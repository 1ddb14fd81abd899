package org.entente.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** While nothing can be read, people are answered in the language in which they were answered before. */
class LedgerAwayTest {

    private boolean away;
    private final Dispatcher dispatcher = new Dispatcher(new Ledger() {
        @Override
        public <R extends @Nullable Object> R read(Function<Transaction, R> work) {
            if (away) {
                throw new LedgerUnavailable("away", new IllegalStateException("away"));
            }
            return work.apply(SmallRegister.situation(Language.ENGLISH).record());
        }

        @Override
        public <R extends @Nullable Object> R write(Function<Transaction, R> work) {
            return read(work);
        }
    }, new Registry(List.of(Command.named("look", Area.COUNCIL).words("look", "regarder").by(Permission.anyone())
            .anywhere().readsOnly().does(call -> new Answer.Done()))), (tx, council) -> false);

    private Language answered(String account) {
        return dispatcher.dispatch(new Invocation("d", new Identity(Platform.WEB, "W", account), Language.ENGLISH, null,
                new Place(Platform.WEB, "W", "room", null, false), new Input.Pressed("look", Map.of()),
                Instant.EPOCH)).language();
    }

    @Test
    void theChosenLanguageIsRemembered() {
        assertThat(answered(SmallRegister.FRENCH_SPEAKER)).isEqualTo(Language.FRENCH);
        away = true;
        assertThat(answered(SmallRegister.FRENCH_SPEAKER)).isEqualTo(Language.FRENCH);
        assertThat(answered("p1")).as("never answered before").isEqualTo(Language.ENGLISH);
    }
}
