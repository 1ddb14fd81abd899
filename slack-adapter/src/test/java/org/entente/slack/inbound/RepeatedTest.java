package org.entente.slack.inbound;

import java.util.concurrent.atomic.AtomicInteger;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same answer given to many. */
class RepeatedTest {

    private final Repeated repeated = new Repeated();
    private final AtomicInteger drawings = new AtomicInteger();

    /** Equal to every other of these words, and another object each time, as handlers make them. */
    private static Card card(String words) {
        return Card.untitled().paragraph(Content.literal(words)).build();
    }

    private String draw(String words, Language language) {
        return repeated.draw(card(words), language, () -> words + " " + language + " " + drawings.incrementAndGet());
    }

    @Test
    void isKeptOnceItWasGivenTwice() {
        assertThat(draw("Noted", Language.ENGLISH)).isEqualTo("Noted ENGLISH 1");
        assertThat(draw("Noted", Language.ENGLISH)).isEqualTo("Noted ENGLISH 2");
        assertThat(draw("Noted", Language.ENGLISH)).isEqualTo("Noted ENGLISH 2");
    }

    @Test
    void isAnotherInTheOtherLanguage() {
        draw("Noted", Language.ENGLISH);
        draw("Noted", Language.ENGLISH);
        assertThat(draw("Noted", Language.FRENCH)).isEqualTo("Noted FRENCH 3");
    }

    @Test
    void isNotKeptWhenOnlyOneIsTold() {
        draw("Your code: 1234", Language.ENGLISH);
        assertThat(repeated.kept()).isZero();
    }

    @Test
    void isForgottenWhenManyOthersWereGivenSince() {
        for (int i = 0; i < 1_000; i++) {
            draw("Answer " + i, Language.ENGLISH);
            draw("Answer " + i, Language.ENGLISH);
        }
        assertThat(repeated.kept()).isEqualTo(64);
    }
}
