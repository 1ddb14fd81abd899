package org.entente.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whatever is typed is answered, soon, and never with an exception. */
@Tag("F13")
class ReadingAnythingTest {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final Instant NOW = Instant.parse("2018-09-27T17:00:00Z");
    private static final String[] PIECES = {
            "2", "02", "29", "31", "99", "2018", "2019", "9999", "00", "nov", "novembre", "février", "mars", "may",
            "Friday", "vendredi", "mar", "le", "the", "on",
            "at", "à", "in", "dans", "d’ici", "next", "prochaine", "réunion", "meeting", "or", "ou", "of", "de", "du",
            "d'", "h", ":", "-", "/", ".", ",", "(", ")",
            "pm", "p.m.", "noon", "minuit", "EST", "HAE", "heure", "heure de", "Toronto", "time", "fin", "end", "month",
            "mois", "jours", "minutes", "une", "an",
            "T", "@", "first", "1er", "after", "après", "when", "ready", "à venir", "semaine", "week", "by", "\u00a0",
            "\u200f", "\u0000", "\ud83d", "😀", "ﷺ", "½", "٣", "İ"
    };

    static void readEverywhere(String text) {
        for (Language language : Language.values()) {
            When when = WhenReader.read(text, NOW, TORONTO, language);
            if (when instanceof When.Read read) {
                assertThat(text).contains(read.asSaid());
                assertThat(read.date().getYear()).isBetween(1900, 2200);
            }
            LeadingWhen leading = WhenReader.readLeading(text, NOW, TORONTO, language);
            assertThat(text).endsWith(leading.rest());
            assertThat(DueReader.read(text, NOW, TORONTO, language)).isNotNull();
            assertThat(WhenReader.readTime(text, language)).isNotNull();
        }
        assertThat(Zone.named(text)).isNotNull();
    }

    static Stream<String> nastyTexts() {
        return Stream.of(
                "\u0000", "2\u0000Nov", "\ud83d", "2 Nov \udc00", "\u202e2 Nov\u202c", "\u200f\u200e",
                "2" + "0".repeat(10_000), "9".repeat(50), "nov ".repeat(3_000),
                "next ".repeat(2_500), "a".repeat(10_000), " ".repeat(10_000), "2 Nov" + " ".repeat(10_000),
                "(".repeat(10_000), "d'".repeat(5_000), "😀".repeat(5_000),
                "ﷺ".repeat(10_000), "à la prochaine réunion de ".repeat(400), "l'".repeat(300), "99/99/9999",
                "0000-00-00", "-1", "in 9999 months", "dans 9999 semaines",
                "29 février", "24:00", "24:01", "0/0/2018", "00/13/2018", "vendredi 0 novembre", "١٢ نوفمبر");
    }

    @ParameterizedTest
    @MethodSource("nastyTexts")
    void nastyTextIsAnsweredSoon(String text) {
        assertTimeout(Duration.ofSeconds(2), () -> readEverywhere(text));
    }

    @Test
    void anyMixtureOfCalendarWordsIsAnswered() {
        Random random = new Random(20180927);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int piece = 0; piece < length; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            readEverywhere(text.toString());
        }
    }

    @Test
    void anyCharactersAreAnswered() {
        Random random = new Random(20210225);
        for (int round = 0; round < 3_000; round++) {
            char[] text = new char[random.nextInt(200)];
            for (int index = 0; index < text.length; index++) {
                text[index] = (char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000);
            }
            readEverywhere(new String(text));
        }
    }
}
