package org.entente.core.experiment;

import java.io.IOException;
import java.nio.file.Files;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on the experiments are made from their figures, which {@code mvn verify -Pchaos -Dentente.update=true} renews. */
class NothingLostInTheDocsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagesSayTheFiguresThatWereFound(Language language) throws IOException {
        String made = NothingLost.made(Results.read(NothingLost.FIGURES), language);
        if (Boolean.getBoolean("entente.update")) {
            Files.writeString(NothingLost.page(language), made);
        }
        assertThat(Files.readString(NothingLost.page(language)))
                .as("%s; make it again with -Dentente.update=true", NothingLost.page(language)).isEqualTo(made);
    }

    @Test
    void everyExperimentIsSaidInBothLanguages() {
        assertThat(NothingLost.EXPERIMENTS).allMatch(experiment -> NothingLost.isSaid(experiment + ".done"));
    }

    @Test
    void figuresOfOneExperimentAddUpAndOfTheMostTheLargestCounts() {
        Results one = new Results();
        one.add("F4", "clicks", 60);
        one.add("F4", "mostMillis", 7);
        Results other = new Results();
        other.add("F4", "clicks", 4);
        other.add("F4", "mostMillis", 5);
        one.addAll(other);
        assertThat(one.of("F4")).containsEntry("clicks", 64L).containsEntry("mostMillis", 7L);
        one.replace(other);
        assertThat(one.of("F4")).containsEntry("clicks", 4L);
    }

    @Test
    void oneFailureIsEnoughToBreakIt() {
        Results results = new Results();
        results.add("F4", Results.TIMES, 9);
        results.add("F4", Results.FAILED, 1);
        assertThat(NothingLost.table(results, Language.ENGLISH, NothingLost.EXPERIMENTS))
                .containsOnlyOnce("NOT HELD");
    }
}
