package org.entente.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;

/**
 * Writes contents into paragraphs, each run marked with its language so that it is spelled and read aloud as such. What
 * people typed becomes text of a run and nothing else: no field, no link.
 */
final class Runs {

    private final Voice voice;

    Runs(RoomLanguages languages) {
        this.voice = new Voice(languages, personId -> null);
    }

    List<Language> languages() {
        return voice.languages();
    }

    /** In one language. */
    void say(XWPFParagraph paragraph, Content content, Language language, boolean bold) {
        for (Span span : Voice.in(language).say(content, language)) {
            write(paragraph, span.plain(), language, bold || span instanceof Span.Bold);
        }
    }

    /** In each language on one line, once where they agree. */
    void label(XWPFParagraph paragraph, Content content, boolean bold) {
        Language first = languages().getFirst();
        Language last = languages().getLast();
        say(paragraph, content, first, bold);
        if (first != last && !plain(content, first).equals(plain(content, last))) {
            write(paragraph, " / ", last, bold);
            say(paragraph, content, last, bold);
        }
    }

    String plain(Content content, Language language) {
        return Voice.plain(Voice.in(language).say(content, language));
    }

    /** The label as a text, for the file's own description. */
    String plain(Content content) {
        return clean(voice.plainLabel(content));
    }

    static void write(XWPFParagraph paragraph, String text, Language language, boolean bold) {
        String[] lines = clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            run.setLang(tag(language));
            if (i > 0) {
                run.addBreak();
            }
            if (!lines[i].isEmpty()) {
                run.setText(lines[i]);
            }
        }
    }

    static String tag(Language language) {
        return switch (language) {
            case ENGLISH -> "en-CA";
            case FRENCH -> "fr-CA";
        };
    }

    /** Characters that XML 1.0 cannot hold carry no words: they are dropped, the rest stays. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
