package org.entente.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entente.core.record.RecordSample;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A record of decisions as programs read it. */
class RecordAsJsonTest {

    @ParameterizedTest
    @EnumSource(RoomLanguages.class)
    void aMeetingWithEverythingIsWrittenAsAgreed(RoomLanguages languages) throws IOException {
        String name = "everything." + languages.name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream golden = RecordAsJsonTest.class.getResourceAsStream(name)) {
            assertThat(new String(RecordJson.of(RecordSample.everything(), languages), StandardCharsets.UTF_8))
                    .isEqualTo(golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void amountsAndDatesAreValuesAndTextsHaveTheirLanguage() {
        JsonNode record = JsonMapper.builder().build()
                .readTree(RecordJson.of(RecordSample.everything(), RoomLanguages.BOTH));
        JsonNode decision = record.at("/items/2/decisions/0");
        assertThat(decision.at("/amount/cents").asLong()).isEqualTo(6_000_000);
        assertThat(decision.at("/amount/text/fr").asString()).contains("60\u00a0000\u00a0$");
        assertThat(record.at("/actions/0/dueOn").asString()).isEqualTo("2018-11-02");
        assertThat(record.at("/decisions").size()).isEqualTo(3);
    }
}
