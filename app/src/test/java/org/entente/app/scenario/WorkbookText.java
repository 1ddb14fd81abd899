package org.entente.app.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a workbook, read as whoever gets it reads it. */
final class WorkbookText {

    private WorkbookText() {}

    /** @param password null for a workbook that anybody can open */
    static List<String> of(byte[] file, @Nullable String password) {
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file), password)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(text(cell)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            throw new AssertionError("a formula: " + cell.getCellFormula());
        }
        return cell.getCellType() == CellType.NUMERIC ? String.valueOf(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
