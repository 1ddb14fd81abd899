package org.entente.core.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A record printed as Markdown. */
class MarkdownOfARecordTest {

    @ParameterizedTest
    @EnumSource(RoomLanguages.class)
    void aMeetingWithEverythingIsPrintedAsAgreed(RoomLanguages languages) throws IOException {
        assertThat(Markdown.of(RecordSample.everything(), languages)).isEqualTo(golden(languages));
    }

    @Test
    void whatWasTypedNeverBecomesMarkup() {
        assertThat(Markdown.escaped("# a *b* [c](d) <script> | ~e~ `f` &amp; \\")).isEqualTo(
                "# a \\*b\\* \\[c\\](d) \\<script\\> \\| \\~e\\~ \\`f\\` &amp;amp; \\\\");
        assertThat(Markdown.alone("1. one")).isEqualTo("1\\. one");
        assertThat(Markdown.alone("- two")).isEqualTo("\\- two");
    }

    @Test
    @DisplayName("E-04 body and decision column cannot differ")
    void aDecisionIsPrintedWithTheSameWordsInItsColumnAndInTheList() {
        String markdown = Markdown.of(RecordSample.everything(), RoomLanguages.ENGLISH);
        assertThat(markdown.split("meeting of February 8, 2018 is approved without change", -1)).hasSize(3);
        assertThat(markdown.split("February 8, 2018", -1)).hasSize(3);
    }

    @Test
    @DisplayName("E-42 attendance and title are always there")
    void anEmptyRecordStillHasItsTitleAndSaysThatNoAttendanceWasRecorded() {
        String markdown = Markdown.of(RecordSample.nothing(), RoomLanguages.FRENCH);
        assertThat(markdown).startsWith("# Compte rendu des décisions").contains("Aucune présence n’a été consignée.",
                "Aucune décision n’a été prise.", "La date de la prochaine réunion reste à fixer.",
                "Ébauche – v1");
    }

    private static String golden(RoomLanguages languages) throws IOException {
        String name = "everything." + languages.name().toLowerCase(java.util.Locale.ROOT) + ".md";
        try (InputStream in = MarkdownOfARecordTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
