package org.entente.core.evaluation;

import java.util.Arrays;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An average of ratings, in tenths, halves rounded up. */
class RatingsAndTheirAveragesTest {

    @ParameterizedTest(name = "{0} is {1} tenths")
    @CsvSource(textBlock = """
            5 0 0 0 0, 10
            0 0 0 0 5, 50
            1 1 1 1 1, 30
            0 1 2 1 1, 34
            0 0 0 3 1, 43
            0 0 0 0 0,
            """)
    void theAverageIsRoundedToATenth(String steps, Long tenths) {
        List<Long> counts = Arrays.stream(steps.split(" ")).map(Long::valueOf).toList();
        Results.Scale scale = new Results.Scale(Bilingual.of("Rooms", "Salles"), counts);
        assertThat(scale.tenths().orElse(null)).isEqualTo(tenths);
    }
}
