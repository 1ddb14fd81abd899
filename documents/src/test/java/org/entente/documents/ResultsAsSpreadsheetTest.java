package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.core.card.Content;
import org.entente.core.evaluation.Sheet;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Results as a spreadsheet program reads them. */
class ResultsAsSpreadsheetTest {

    private static XSSFWorkbook read(RoomLanguages languages, Sheet.Cell... cells) throws IOException {
        Sheet sheet = new Sheet(Content.typed(Bilingual.of("In words: [all]", "En mots")),
                List.of(List.of(new Sheet.Words(Content.literal("Heading"))), List.of(cells)));
        return new XSSFWorkbook(new ByteArrayInputStream(SheetsXlsx.of(List.of(sheet), languages)));
    }

    private static XSSFCell first(XSSFWorkbook workbook) {
        return workbook.getSheetAt(0).getRow(1).getCell(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://x.example\";\"x\")", "\t=1", "\n=1"})
    void whatBeginsLikeAFormulaIsTextAndStaysItWhenItIsEdited(String typed) throws IOException {
        try (XSSFWorkbook workbook = read(RoomLanguages.ENGLISH, new Sheet.Words(Content.literal(typed)))) {
            assertThat(first(workbook).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first(workbook).getStringCellValue()).isEqualTo(typed);
            assertThat(first(workbook).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "d’été – œuvre", "a_x0041_b", "smile \uD83D\uDE00", "1 = 1"})
    void otherWordsAreKeptWordForWord(String typed) throws IOException {
        try (XSSFWorkbook workbook = read(RoomLanguages.FRENCH, new Sheet.Words(Content.literal(typed)))) {
            assertThat(first(workbook).getStringCellValue()).isEqualTo(typed);
            assertThat(first(workbook).getCellStyle().getQuotePrefixed()).isFalse();
        }
    }

    @Test
    void numbersAreNumbers() throws IOException {
        try (XSSFWorkbook workbook = read(RoomLanguages.ENGLISH, new Sheet.Tenths(42), new Sheet.Whole(7))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(4.2);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(7);
        }
    }

    @Test
    void charactersThatAFileCannotHoldAreDroppedAndALongTextIsNoFault() throws IOException {
        String typed = "a\u0000b\u000Bc" + "x".repeat(40_000);
        try (XSSFWorkbook workbook = read(RoomLanguages.ENGLISH, new Sheet.Words(Content.literal(typed)))) {
            assertThat(first(workbook).getStringCellValue()).startsWith("abcx").hasSize(32_767);
            assertThat(workbook.getSheetName(0)).isEqualTo("In words   all ");
        }
    }
}
