package org.entente.core.consultation;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;

/** Sheets of answers as Markdown: a heading for each row, what was typed as a quotation that holds no markup. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();
    private final Voice voice;

    private Markdown(Voice voice) {
        this.voice = voice;
    }

    static String of(List<Sheet> sheets, Voice voice) {
        Markdown markdown = new Markdown(voice);
        sheets.forEach(markdown::sheet);
        return markdown.text.toString();
    }

    private void sheet(Sheet sheet) {
        text.append("# ").append(escaped(voice.plainLabel(sheet.name()))).append("\n\n");
        sheet.about().forEach(line -> text.append(escaped(voice.plainLabel(line))).append("\n\n"));
        for (List<Content> row : sheet.rows()) {
            text.append("## ").append(escaped(voice.plainLabel(row.get(0)))).append(" – ")
                    .append(escaped(voice.plainLabel(row.get(1)))).append("\n\n");
            for (int i = 2; i < row.size(); i++) {
                String cell = voice.plainLabel(row.get(i));
                if (!cell.isBlank()) {
                    text.append("**").append(escaped(voice.plainLabel(sheet.columns().get(i).heading())))
                            .append("**\n\n").append(quoted(cell)).append("\n\n");
                }
            }
        }
    }

    private static String quoted(String cell) {
        return String.join("\n", cell.lines().map(line -> ("> " + escaped(line)).stripTrailing() + "\\").toList())
                .replaceFirst("\\\\$", "");
    }

    /** What people typed is never markup. */
    private static String escaped(String typed) {
        return typed.replaceAll("([\\\\`*_{}\\[\\]<>()#+\\-.!|~&])", "\\\\$1");
    }
}
