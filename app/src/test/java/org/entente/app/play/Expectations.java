package org.entente.app.play;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.entente.core.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what a play expects of the record with the files that came into the room. */
final class Expectations {

    private Expectations() {}

    static void check(Play play, Stage stage) {
        List<Stage.File> files = stage.files(play.filesAsked());
        for (Language language : Language.values()) {
            assertThat(Records.printed(files, language)).as("Markdown and DOCX in " + language + " among "
                    + files.stream().map(Stage.File::name).toList()).hasSizeGreaterThanOrEqualTo(2);
        }
        String data = Records.data(files);
        assertThat(data).as("the data as JSON").isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        play.record().forEach((expected, line) -> {
            Language language = expected.language();
            if (language == null) {
                all.assertThat(data.contains(Said.plain(expected.words())))
                        .as("%s:%d JSON: %s", play.name(), line, expected.words()).isTrue();
            } else {
                for (Records.Printed printed : Records.printed(files, language)) {
                    all.assertThat(printed.holds(expected.words()))
                            .as("%s:%d %s: %s", play.name(), line, printed.name(), expected.words()).isTrue();
                }
            }
        });
        all.assertAll();
    }
}
