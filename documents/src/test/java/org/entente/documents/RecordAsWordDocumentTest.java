package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.entente.core.record.RecordSample;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A record of decisions as Word reads it. */
class RecordAsWordDocumentTest {

    private static final int ATTENDANCE = 0;
    private static final int BUSINESS = 1;

    private static XWPFDocument read(RoomLanguages languages) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(RecordDocx.of(RecordSample.everything(), languages)));
    }

    @Test
    void theThreeColumnsHoldItemDiscussionAndDecision() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.ENGLISH)) {
            XWPFTable table = word.getTables().get(BUSINESS);
            assertThat(texts(table.getRow(0))).containsExactly("Item", "Discussion", "Decision or action");
            XWPFTableRow group = row(table, "2. Working Group on Piers");
            assertThat(text(group.getCell(0))).contains("Tabs 2A to 2E", "(remotely)", "For approval of funding");
            assertThat(text(group.getCell(1))).contains("Western Delegate (British Columbia) asks: How long is a pier?",
                    "Chat comments", "Spring", "7", "8 respondents", "Nobody volunteered.",
                    "Added after the meeting, June 18, 2018");
            assertThat(text(group.getCell(2))).contains("Decision 2", "Moved by Western Delegate",
                    "Seconded by Northern Chair", "$60,000 plus HST, paid by HSC", "Action item 1A",
                    "Due: none was set",
                    "Secretariat’s note: A call for tenders is under way.");
        }
    }

    @Test
    @DisplayName("E-42 a name and its organisation stand in one row, in either language")
    void noNameIsPrintedApartFromItsOrganisation() throws IOException {
        for (RoomLanguages language : List.of(RoomLanguages.ENGLISH, RoomLanguages.FRENCH)) {
            try (XWPFDocument word = read(language)) {
                XWPFTable table = word.getTables().get(ATTENDANCE);
                assertThat(texts(row(table, "Western Delegate")).getLast()).isIn("British Columbia",
                        "Colombie-Britannique");
                assertThat(texts(row(table, "Federal Chair"))).hasSize(2);
            }
        }
    }

    @Test
    @DisplayName("E-37 one organisation, one spelling in each language")
    void anOrganisationIsSpelledInOneWayThroughoutTheDocument() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.FRENCH)) {
            assertThat(everything(word)).contains("EDSC – Service Canada").doesNotContain("EDSC/", "EDSC-Service",
                    "EDSC — ", "ESDC");
        }
    }

    @Test
    @DisplayName("E-31 a name is printed as the record has it, the same everywhere")
    void aPersonIsSpelledInOneWayThroughoutTheDocument() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.ENGLISH)) {
            assertThat(everything(word).split("Western Delegate", -1).length).isGreaterThan(4);
            assertThat(everything(word)).doesNotContain("Western delegate", "Western Delegat ");
        }
    }

    @Test
    @DisplayName("E-04 the decision reads the same beside its item and in the list")
    void theListRepeatsTheVeryWordsOfTheColumn() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.FRENCH)) {
            String words = "Le compte rendu des décisions de la réunion du CSP du 8 février 2018 est approuvé sans changement.";
            assertThat(text(row(word.getTables().get(BUSINESS), "1A. ").getCell(2))).contains(words);
            assertThat(everything(word).split(Pattern.quote(words), -1)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(RoomLanguages.class)
    @DisplayName("E-42 nothing is cut by the page: header rows repeat, short rows stay whole")
    void everyTableRepeatsItsHeaderRowAndKeepsShortRowsTogether(RoomLanguages languages) throws IOException {
        try (XWPFDocument word = read(languages)) {
            for (XWPFTable table : word.getTables().subList(languages == RoomLanguages.BOTH ? 1 : 0,
                    word.getTables().size())) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                for (XWPFTableRow row : table.getRows()) {
                    boolean small = row.getTableCells().stream().allMatch(cell -> text(cell).length() < 450);
                    assertThat(!small || row.isCantSplitRow()).as(text(row.getCell(0))).isTrue();
                }
            }
        }
    }

    @Test
    void aRowLongerThanAPageMayGoOnOverIt() throws IOException {
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(RecordDocx.of(RecordSample.longTalk(), RoomLanguages.ENGLISH)))) {
            assertThat(row(word.getTables().getFirst(), "1. Talk").isCantSplitRow()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(RoomLanguages.class)
    void everyPageSaysVersionStateAndPageOfPages(RoomLanguages languages) throws IOException {
        try (XWPFDocument word = read(languages)) {
            String footer = word.getFooterList().getFirst()._getHdrFtr().xmlText();
            assertThat(footer).contains("v2", "\"PAGE\"", "\"NUMPAGES\"");
            assertThat(word.getHeaderList().getFirst().getText()).contains("UNCLASSIFIED / NON CLASSIFIÉ")
                    .containsAnyOf("Record of decisions", "Compte rendu des décisions");
        }
    }

    @Test
    void everyRunSaysItsLanguage() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.BOTH)) {
            List<XWPFRun> runs = runs(word);
            assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(run.getLang()).isIn("en-CA", "fr-CA"));
            assertThat(runs.stream().filter(run -> run.text().contains("Décision ou suivi")).map(XWPFRun::getLang))
                    .containsOnly("fr-CA");
            assertThat(runs.stream().filter(run -> run.text().contains("Decision or action")).map(XWPFRun::getLang))
                    .containsOnly("en-CA");
        }
    }

    @Test
    void bothLanguagesStandBesideEachOther() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.BOTH)) {
            XWPFTable table = word.getTables().get(BUSINESS + 1);
            assertThat(texts(table.getRow(0))).containsExactly("Item / Point", "Discussion", "Discussion",
                    "Decision or action", "Décision ou suivi");
            XWPFTableRow group = row(table, "2. Working Group on Piers");
            assertThat(text(group.getCell(1))).contains("In conclusion:");
            assertThat(text(group.getCell(2))).contains("En conclusion\u00a0:");
            assertThat(text(group.getCell(3))).contains("$60,000");
            assertThat(text(group.getCell(4))).contains("60\u00a0000\u00a0$");
        }
    }

    @Test
    void headingsLeadThroughTheDocument() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.ENGLISH)) {
            assertThat(word.getParagraphs().stream().filter(p -> "Heading1".equals(p.getStyle()))
                    .map(XWPFParagraph::getText)).containsExactly("Attendance", "Discussion and decisions",
                            "Next meetings", "Adjournment", "List of decisions", "List of action items");
            assertThat(Objects.requireNonNull(word.getStyles().getStyle("Heading1")).getCTStyle().getPPr()
                    .getOutlineLvl().getVal().intValue()).isZero();
        }
    }

    @Test
    void whatWasTypedIsNeverAFieldNorALink() throws IOException {
        try (XWPFDocument word = read(RoomLanguages.FRENCH)) {
            String body = word.getDocument().xmlText();
            assertThat(body.contains("&lt;script>alert(1)&lt;/script>")).isTrue();
            assertThat(everything(word)).contains("<script>alert(1)</script>");
            assertThat(List.of(body.split("[<> /]"))).doesNotContain("w:fldSimple", "w:instrText",
                    "w:hyperlink");
        }
    }

    @Test
    void charactersThatNoFileCanHoldAreLeftOut() {
        assertThat(Runs.clean("a\u0000b\u000bc\uFFFEd\ne\uD83D\uDE00")).isEqualTo("abcd\ne\uD83D\uDE00");
    }

    private static XWPFTableRow row(XWPFTable table, String begins) {
        return table.getRows().stream().filter(row -> text(row.getCell(0)).startsWith(begins)).findFirst()
                .orElseThrow(() -> new AssertionError("no row begins with " + begins));
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(RecordAsWordDocumentTest::text).toList();
    }

    private static String text(XWPFTableCell cell) {
        return cell.getTextRecursively().strip();
    }

    private static String everything(XWPFDocument word) {
        StringBuilder text = new StringBuilder();
        runs(word).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static List<XWPFRun> runs(XWPFDocument word) {
        List<XWPFRun> runs = new ArrayList<>();
        word.getParagraphs().forEach(paragraph -> runs.addAll(paragraph.getRuns()));
        word.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().forEach(
                cell -> cell.getParagraphs().forEach(paragraph -> runs.addAll(paragraph.getRuns())))));
        return runs;
    }
}
