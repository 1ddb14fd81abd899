package org.entente.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.core.card.Voice;
import org.entente.core.evaluation.Sheet;
import org.entente.core.text.RoomLanguages;

/**
 * Sheets of results as a workbook. What members typed is only ever text: a cell that begins like a formula is marked as
 * quoted, so that it stays text also when somebody edits it.
 */
public final class SheetsXlsx {

    /** Of a cell; Excel's own limit. */
    private static final int LONGEST = 32_767;
    /** Widths are in 256ths of a character. */
    private static final int CHARACTER = 256;
    private static final int WIDE = 48 * CHARACTER;
    private static final int NARROW = 18 * CHARACTER;

    private static final Pattern FORMULA_LIKE = Pattern.compile("^[=+\\-@\\t\\r\\n]");
    /** Excel reads {@code _x0041_} inside a text as a character by its number. */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Voice voice;
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle plain = workbook.createCellStyle();
    private final CellStyle quoted = workbook.createCellStyle();
    private final CellStyle tenths = workbook.createCellStyle();

    private SheetsXlsx(RoomLanguages languages) {
        this.voice = new Voice(languages, personId -> null);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setWrapText(true);
        for (CellStyle style : List.of(heading, plain, quoted)) {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
        }
        quoted.setQuotePrefixed(true);
        tenths.setVerticalAlignment(VerticalAlignment.TOP);
        tenths.setDataFormat(workbook.createDataFormat().getFormat("0.0"));
    }

    public static byte[] of(List<Sheet> sheets, RoomLanguages languages) {
        SheetsXlsx xlsx = new SheetsXlsx(languages);
        try (XSSFWorkbook workbook = xlsx.workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach(xlsx::write);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Sheet sheet) {
        XSSFSheet made = workbook.createSheet(WorkbookUtil.createSafeSheetName(voice.plainLabel(sheet.name())));
        int columns = 0;
        for (int r = 0; r < sheet.rows().size(); r++) {
            XSSFRow row = made.createRow(r);
            List<Sheet.Cell> cells = sheet.rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                write(row.createCell(c), cells.get(c), r == 0);
            }
            columns = Math.max(columns, cells.size());
        }
        made.createFreezePane(0, 1);
        for (int c = 0; c < columns; c++) {
            made.setColumnWidth(c, c == 0 || columns == 2 ? WIDE : NARROW);
        }
    }

    private void write(XSSFCell cell, Sheet.Cell content, boolean first) {
        switch (content) {
            case Sheet.Words words -> {
                String text = text(voice.plainLabel(words.content()));
                cell.setCellValue(text);
                cell.setCellStyle(first ? heading : FORMULA_LIKE.matcher(text).find() ? quoted : plain);
            }
            case Sheet.Whole(long value) -> {
                cell.setCellValue(value);
                cell.setCellStyle(plain);
            }
            case Sheet.Tenths(long value) -> {
                cell.setCellValue(value / 10.0);
                cell.setCellStyle(tenths);
            }
        }
    }

    private static String text(String said) {
        String kept = ESCAPE_LIKE.matcher(Runs.clean(said)).replaceAll("_x005F_");
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    }
}
