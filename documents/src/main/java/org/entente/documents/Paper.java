package org.entente.documents;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.entente.core.card.Content;
import org.entente.core.record.RecordOfDecisions;
import org.entente.core.text.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paper a record is printed on: letter size, its styles, and what stands on every page. */
final class Paper {

    /** Twentieths of a point: 8.5 by 11 inches. */
    private static final int SHORT_SIDE = 12_240;
    private static final int LONG_SIDE = 15_840;
    private static final int MARGIN = 1_080;
    /** In points. */
    private static final int SMALL = 8;
    private static final String FONT = "Liberation Sans";

    private final XWPFDocument document;
    private final Runs runs;
    private final boolean wide;

    /** @param wide on its side, so that two languages find room beside each other */
    Paper(XWPFDocument document, Runs runs, boolean wide) {
        this.document = document;
        this.runs = runs;
        this.wide = wide;
    }

    /** What is left between the margins, in twentieths of a point. */
    int width() {
        return (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    void prepare(RecordOfDecisions.Head head) {
        styles();
        size();
        document.getProperties().getCoreProperties().setTitle(runs.plain(head.title()));
        document.getProperties().getCoreProperties().setCreator(runs.plain(Content.typed(head.council())));
        header(head);
        footer(head);
    }

    private void size() {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
        margin.setGutter(BigInteger.ZERO);
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(Runs.tag(runs.languages().getFirst()));
        style(styles, "Normal", "Normal", 20, false, -1);
        style(styles, "Title", "Title", 32, true, -1);
        style(styles, "Heading1", "heading 1", 26, true, 0);
        style(styles, "Heading2", "heading 2", 21, true, 1);
        style(styles, "Heading3", "heading 3", 20, true, 2);
    }

    /**
     * @param halfPoints the size of its letters
     * @param level in the outline, by which readers jump from heading to heading; -1 for none
     */
    private static void style(XWPFStyles styles, String id, String name, int halfPoints, boolean bold, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
            style.addNewQFormat();
        }
        var paragraph = style.addNewPPr();
        if (level == 0) {
            // Not inside tables: there it would chain every row to the next, and push whole tables to a new page.
            paragraph.addNewKeepNext();
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(level == 0 ? 280 : level > 0 ? 80 : 20));
        spacing.setAfter(BigInteger.valueOf(level == 0 ? 120 : 40));
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        var letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }

    /** Which council and meeting, and the classification. */
    private void header(RecordOfDecisions.Head head) {
        var header = document.createHeader(HeaderFooterType.DEFAULT);
        for (Language language : runs.languages()) {
            XWPFParagraph line = header.createParagraph();
            line.setAlignment(ParagraphAlignment.RIGHT);
            runs.say(line, head.title(), language, false);
            small(line);
        }
        if (head.mark() != null) {
            XWPFParagraph line = header.createParagraph();
            line.setAlignment(ParagraphAlignment.RIGHT);
            runs.label(line, head.mark(), true);
            small(line);
        }
    }

    private static void small(XWPFParagraph line) {
        line.setSpacingBefore(0);
        line.setSpacingAfter(0);
        line.getRuns().forEach(run -> run.setFontSize(SMALL));
    }

    /** Version, state and "Page x of y". */
    private void footer(RecordOfDecisions.Head head) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        runs.label(line, head.version().label(), true);
        for (Language language : runs.languages()) {
            Runs.write(line, language == runs.languages().getFirst() ? "   " : " / ", language, false);
            pages(line, language);
        }
    }

    /** The text around the two fields comes from the catalogues. */
    private void pages(XWPFParagraph line, Language language) {
        String pattern = runs.plain(Content.words("record.page").with("page", "\u0001").with("pages", "\u0002"),
                language);
        for (String piece : pattern.split("(?<=[\u0001\u0002])|(?=[\u0001\u0002])")) {
            switch (piece) {
                case "\u0001" -> field(line, "PAGE", language);
                case "\u0002" -> field(line, "NUMPAGES", language);
                default -> Runs.write(line, piece, language, false);
            }
        }
    }

    private static void field(XWPFParagraph line, String instruction, Language language) {
        CTSimpleField field = line.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        var run = field.addNewR();
        run.addNewRPr().addNewLang().setVal(Runs.tag(language));
        run.addNewT().setStringValue("1");
    }
}
