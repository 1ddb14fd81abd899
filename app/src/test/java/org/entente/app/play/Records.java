package org.entente.app.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.core.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the files of a record say, row by row: a row of a table is one, a paragraph is one. */
final class Records {

    private static final Pattern ROW = Pattern.compile("<w:tr[ >].*?</w:tr>|<w:p[ >].*?</w:p>", Pattern.DOTALL);
    private static final Pattern ROW_TAG = Pattern.compile("<(/?)w:tr(?: [^>]*)?>");
    /** What stands between a choice and its count: a colon in Markdown, a cell's border in Word. */
    private static final Pattern COLON = Pattern.compile(" ?: ");
    private static final Pattern BREAK = Pattern.compile("</w:p>|<w:br/>|<w:tab/>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private Records() {}

    /** The rows of every printed form of the record in a language: its Markdown and its DOCX. */
    static List<Printed> printed(List<Stage.File> files, Language language) {
        String tongue = language == Language.ENGLISH ? "_en." : "_fr.";
        return files.stream().filter(file -> file.name().contains(tongue))
                .filter(file -> file.name().endsWith(".md") || file.name().endsWith(".docx"))
                .map(file -> new Printed(file.name(), rows(file))).toList();
    }

    /** @param rows plain, in order */
    record Printed(String name, List<String> rows) {

        boolean holds(String words) {
            List<String> parts = Stream.of(words.split(" \\|\\| "))
                    .map(part -> COLON.matcher(Said.plain(part)).replaceAll(" ")).toList();
            return rows.stream().map(row -> COLON.matcher(row).replaceAll(" "))
                    .anyMatch(row -> parts.stream().allMatch(row::contains));
        }
    }

    private static List<String> rows(Stage.File file) {
        if (file.name().endsWith(".md")) {
            return new String(file.bytes(), StandardCharsets.UTF_8).lines().map(Said::plain).toList();
        }
        List<String> rows = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/(document|header\\d*|footer\\d*)\\.xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    ROW.matcher(outerRows(xml)).results().map(row -> words(row.group())).forEach(rows::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** A table inside a cell is part of that cell's row. */
    private static String outerRows(String xml) {
        int[] depth = {0};
        return ROW_TAG.matcher(xml).replaceAll(tag -> {
            int level = tag.group(1).isEmpty() ? ++depth[0] : depth[0]--;
            return level > 1 ? "" : Matcher.quoteReplacement(tag.group());
        });
    }

    private static String words(String xml) {
        String text = TAG.matcher(BREAK.matcher(xml).replaceAll(" ")).replaceAll("");
        return Said.plain(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&amp;", "&"));
    }

    /** Every value of the data, one a line. */
    static String data(List<Stage.File> files) {
        List<String> values = new ArrayList<>();
        files.stream().filter(file -> file.name().endsWith(".json"))
                .forEach(file -> read(JsonMapper.shared().readTree(file.bytes()), values));
        return Said.plain(String.join("\n", values));
    }

    private static void read(JsonNode node, List<String> values) {
        if (node.isObject() || node.isArray()) {
            node.valueStream().forEach(inner -> read(inner, values));
        } else if (!node.isNull()) {
            values.add(node.asString());
        }
    }
}
