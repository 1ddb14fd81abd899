package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.consultation.Passwords;
import org.entente.core.consultation.RoundFile;
import org.entente.core.consultation.Sheet;
import org.entente.core.delivery.Document;
import org.jspecify.annotations.Nullable;

/**
 * The answers of rounds as an Excel workbook that can be searched, and filtered by jurisdiction (I-03). What people
 * typed is only ever text in a cell, whatever it begins with.
 */
public final class RoundWorkbook {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Of Excel, for the name of a sheet. */
    private static final int SHEET_NAME = 31;
    /** In 1/256 of a character. */
    private static final int WIDE = 60 * 256;
    private static final int NARROW = 22 * 256;
    /** What a spreadsheet, or one that the text is copied to, could take for a formula. */
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Voice voice;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle title;
    private final Set<String> names = new HashSet<>();

    private RoundWorkbook(Voice voice) {
        this.voice = voice;
        this.title = style(true, false);
        this.heading = style(true, true);
        this.text = style(false, true);
        this.quoted = style(false, true);
        quoted.setQuotePrefixed(true);
    }

    public static Document document(Passwords passwords) {
        return RoundFile.of("xlsx", MEDIA_TYPE, RoundWorkbook::of, passwords);
    }

    static byte[] of(List<Sheet> sheets, Voice voice, @Nullable String password) {
        RoundWorkbook made = new RoundWorkbook(voice);
        try (made.workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach(made::add);
            made.workbook.write(out);
            return password == null ? out.toByteArray() : encrypted(out.toByteArray(), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle style(boolean bold, boolean wrapped) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (bold) {
            Font font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        if (bold && wrapped) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
        }
        return style;
    }

    private void add(Sheet sheet) {
        XSSFSheet page = workbook.createSheet(name(voice.plainLabel(sheet.name())));
        int at = 0;
        for (Content line : sheet.about()) {
            XSSFRow row = page.createRow(at++);
            write(row, 0, line, title);
        }
        int head = at++;
        XSSFRow headings = page.createRow(head);
        for (int column = 0; column < sheet.columns().size(); column++) {
            write(headings, column, sheet.columns().get(column).heading(), heading);
            page.setColumnWidth(column, sheet.columns().get(column).wide() ? WIDE : NARROW);
        }
        for (List<Content> cells : sheet.rows()) {
            XSSFRow row = page.createRow(at++);
            for (int column = 0; column < cells.size(); column++) {
                write(row, column, cells.get(column), text);
            }
        }
        page.setAutoFilter(new CellRangeAddress(head, Math.max(head, at - 1), 0, sheet.columns().size() - 1));
        page.createFreezePane(0, head + 1);
        page.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        PrintSetup print = page.getPrintSetup();
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        page.setFitToPage(true);
    }

    /** A number stays a number, so that tabs are sorted as such; everything else is text. */
    private void write(XSSFRow row, int column, Content content, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (content instanceof Content.Count(long value)) {
            cell.setCellValue(value);
            cell.setCellStyle(style);
            return;
        }
        String value = voice.plainLabel(content);
        cell.setCellValue(value);
        boolean formula = !value.isEmpty() && BEGINS_FORMULA.indexOf(value.charAt(0)) >= 0;
        cell.setCellStyle(formula && style.equals(text) ? quoted : style);
    }

    /** Excel's names are short, unique whatever their case, and free of some signs. */
    private String name(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted, ' ').strip();
        String base = safe.isEmpty() ? "-" : safe;
        String name = base;
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            String ending = " " + n;
            name = base.substring(0, Math.min(base.length(), SHEET_NAME - ending.length())) + ending;
        }
        return name;
    }

    /** ECMA-376 "agile": AES, with a key that takes long to guess. */
    private static byte[] encrypted(byte[] plain, String password) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (InputStream in = new ByteArrayInputStream(plain);
                    OPCPackage opened = OPCPackage.open(in);
                    OutputStream sealed = encryptor.getDataStream(container)) {
                opened.save(sealed);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (GeneralSecurityException | InvalidFormatException e) {
            throw new IllegalStateException("every Java can encrypt a workbook", e);
        }
    }
}
