package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.consultation.Sheet;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The answers of rounds as a workbook, read back as whoever gets it reads it. */
class RoundAsWorkbookTest {

    private static Sheet sheet(String name, String answer) {
        return new Sheet(Content.literal(name), List.of(Content.literal("About it")),
                List.of(new Sheet.Column(Content.typed(Bilingual.of("Tab", "Onglet")), false),
                        new Sheet.Column(Content.typed(Bilingual.of("Jurisdiction", "Administration")), false),
                        new Sheet.Column(Content.literal("Question"), true)),
                List.of(List.of(Content.count(1), Content.literal("Yukon"), Content.literal(answer)),
                        List.of(Content.literal("10B"), Content.literal("Nunavut"), Content.literal(""))));
    }

    private static void reads(byte[] file, @Nullable String password, Consumer<XSSFWorkbook> looks) {
        try (XSSFWorkbook workbook = (XSSFWorkbook) WorkbookFactory.create(new ByteArrayInputStream(file), password)) {
            looks.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(String answer, @Nullable String password) {
        return RoundWorkbook.of(List.of(sheet("1 Sharing", answer)), Voice.in(Language.FRENCH), password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://x.example\")",
            "\t=1", "'=1", "Ligne 1\nLigne 2 – « é » 😀", "  spaces kept  "})
    void whatWasTypedIsTextAndStandsAsItWasTyped(String answer) {
        reads(made(answer, null), null, workbook -> {
            var cell = workbook.getSheetAt(0).getRow(2).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(answer);
        });
    }

    @Test
    void theTableCanBeFilteredByEachColumnAndItsHeadingsStay() {
        reads(made("A", null), null, workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:C4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Administration");
            assertThat(sheet.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(1);
        });
    }

    @Test
    void sheetsKeepTheirOrderAndEachHasANameOfItsOwnThatExcelTakes() {
        String title = "10 Échange d’information: besoins / priorités [2027]";
        byte[] file = RoundWorkbook.of(List.of(sheet(title, "A"), sheet(title, "B"), sheet("", "C")),
                Voice.in(Language.ENGLISH), null);
        reads(file, null, workbook -> {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).hasSize(3).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31)
                    .noneMatch(name -> name.matches(".*[\\[\\]:/\\\\?*].*"));
            assertThat(workbook.getSheetAt(1).getRow(2).getCell(2).getStringCellValue()).isEqualTo("B");
        });
    }

    @Test
    void withAPasswordItIsSealedTheAgileWayAndOpensWithItAlone() throws IOException {
        byte[] file = made("secret words", "ABCD-EFGH");
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            assertThat(new EncryptionInfo(container).getEncryptionMode()).isEqualTo(EncryptionMode.agile);
        }
        reads(file, "ABCD-EFGH", workbook -> assertThat(
                workbook.getSheetAt(0).getRow(2).getCell(2).getStringCellValue()).isEqualTo("secret words"));
        assertThatThrownBy(() -> reads(file, "ABCD-EFGX", workbook -> {
        })).isInstanceOf(EncryptedDocumentException.class);
        assertThatThrownBy(() -> reads(file, null, workbook -> {
        })).isInstanceOf(EncryptedDocumentException.class);
    }

    @Test
    void everythingOfALongAnswerIsKept() {
        String answer = "é".repeat(3_000);
        reads(made(answer, null), null, workbook -> assertThat(
                workbook.getSheetAt(0).getRow(2).getCell(2).getStringCellValue()).isEqualTo(answer));
    }
}
