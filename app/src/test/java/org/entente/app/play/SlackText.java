package org.entente.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a reader sees of Slack's blocks, as plain text. */
final class SlackText {

    private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");
    private static final Pattern LINK = Pattern.compile("<(?:https?|mailto)[^|>]*\\|([^>]*)>");
    private static final Pattern PERSON = Pattern.compile("<@(\\w+)(?:\\|[^>]*)?>");
    private static final Pattern STARS = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*(?![\\w*])");

    private SlackText() {}

    /** All words of a message in reading order, its buttons in brackets at the end. */
    static String of(JsonNode blocks, Map<String, String> names) {
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        blocks.valueStream().forEach(block -> read(block, words, labels));
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.isEmpty() ? "" : "\n").append(plain(word, names)));
        labels.forEach(label -> text.append("\n[").append(label).append(']'));
        return text.toString();
    }

    private static void read(JsonNode node, List<String> words, List<String> labels) {
        String type = node.path("type").asString("");
        if (type.equals("button") || type.endsWith("select")) {
            labels.add(node.path("text").path("text").asString(""));
            return;
        }
        JsonNode text = node.path("text");
        if (text.isString()) {
            words.add(text.asString());
        } else if (text.isObject()) {
            read(text, words, labels);
        }
        if (node.path("user_id").isString()) {
            words.add("<@" + node.path("user_id").asString() + ">");
        }
        for (String part : List.of("fields", "elements", "rows", "title", "alt_text", "accessory")) {
            JsonNode inner = node.path(part);
            if (inner.isArray()) {
                inner.valueStream().forEach(each -> row(each, words, labels));
            } else if (inner.isObject()) {
                read(inner, words, labels);
            }
        }
    }

    private static void row(JsonNode node, List<String> words, List<String> labels) {
        if (node.isArray()) {
            node.valueStream().forEach(cell -> read(cell, words, labels));
        } else {
            read(node, words, labels);
        }
    }

    static String plain(String text, Map<String, String> names) {
        String dated = LINK.matcher(DATE.matcher(text).replaceAll("$1")).replaceAll("$1");
        String named = PERSON.matcher(dated)
                .replaceAll(found -> Matcher
                        .quoteReplacement(names.getOrDefault(found.group(1), "@" + found.group(1))));
        return STARS.matcher(named).replaceAll("$1").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
