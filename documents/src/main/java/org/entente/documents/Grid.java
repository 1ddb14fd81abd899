package org.entente.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A table with fixed columns whose first row is repeated on every page and known as the header row to those who do not
 * see it. A short row never breaks between two pages (E-42).
 */
final class Grid {

    /** A row of more characters than this may go on over the page: kept together it could leave a page half empty. */
    static final int LONGEST_WHOLE_ROW = 900;

    private static final String HEADER = "D9E2EC";
    private static final String BAND = "F1F4F8";
    private static final String LINE = "8696A7";

    private final XWPFTable table;
    private final List<Integer> widths;
    private boolean fresh = true;

    private Grid(XWPFTable table, List<Integer> widths) {
        this.table = table;
        this.widths = widths;
    }

    /**
     * @param shares of the width by column
     * @param described what the table holds, for those who do not see it
     */
    static Grid in(XWPFDocument document, int width, List<Integer> shares, String described) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        Grid grid = new Grid(document.createTable(1, shares.size()),
                shares.stream().map(share -> width * share / all).toList());
        grid.shape(width, described);
        return grid;
    }

    /** A small table inside a cell, without a header row of its own. */
    static Grid in(XWPFTableCell cell, XWPFParagraph before, int width) {
        XWPFTable inner = cell.insertNewTbl(before.getCTP().newCursor());
        while (inner.getNumberOfRows() > 0) {
            inner.removeRow(0);
        }
        Grid grid = new Grid(inner, List.of(width * 3 / 5, width * 2 / 5));
        grid.fresh = false;
        grid.shape(width, "");
        return grid;
    }

    private void shape(int width, String described) {
        var properties = table.getCTTbl().getTblPr() == null ? table.getCTTbl().addNewTblPr()
                : table.getCTTbl().getTblPr();
        var whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(width));
        table.setCellMargins(40, 80, 40, 80);
        for (var edge : List.<Edge>of(table::setTopBorder, table::setBottomBorder, table::setLeftBorder,
                table::setRightBorder, table::setInsideHBorder, table::setInsideVBorder)) {
            edge.draw(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        }
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setNoVBand(true);
        if (!described.isEmpty()) {
            properties.addNewTblCaption().setVal(described);
        }
        CTTblGrid columns = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        widths.forEach(column -> columns.addNewGridCol().setW(BigInteger.valueOf(column)));
    }

    /** One edge of a table. */
    private interface Edge {
        void draw(XWPFTable.XWPFBorderType type, int size, int space, String color);
    }

    int width(int column) {
        return widths.get(column);
    }

    /** The row of headings, repeated on every page. */
    List<XWPFTableCell> header() {
        XWPFTableRow row = next();
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        row.getTableCells().forEach(cell -> cell.setColor(HEADER));
        return row.getTableCells();
    }

    /** @param characters how much will stand in it */
    List<XWPFTableCell> row(int characters) {
        XWPFTableRow row = next();
        row.setCantSplitRow(characters <= LONGEST_WHOLE_ROW);
        return row.getTableCells();
    }

    /** One cell over all columns, which stays with the row after it. */
    XWPFTableCell band() {
        XWPFTableRow row = next();
        row.setCantSplitRow(true);
        while (row.getTableCells().size() > 1) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        XWPFTableCell cell = row.getCell(0);
        var properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
        cell.setWidth(String.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        cell.setColor(BAND);
        return cell;
    }

    private XWPFTableRow next() {
        XWPFTableRow row = fresh ? table.getRow(0) : table.createRow();
        fresh = false;
        while (row.getTableCells().size() < widths.size()) {
            row.createCell();
        }
        for (int i = 0; i < widths.size(); i++) {
            row.getCell(i).setWidthType(TableWidthType.DXA);
            row.getCell(i).setWidth(String.valueOf(widths.get(i)));
        }
        return row;
    }

    /** The next paragraph of a cell: its first one while that is still empty. */
    static XWPFParagraph paragraph(XWPFTableCell cell) {
        List<XWPFParagraph> paragraphs = cell.getParagraphs();
        XWPFParagraph last = paragraphs.isEmpty() ? cell.addParagraph() : paragraphs.getLast();
        return last.getRuns().isEmpty() && last.getStyle() == null ? last : cell.addParagraph();
    }
}
