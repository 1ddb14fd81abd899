package org.entente.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a reader sees of an Adaptive Card, as plain text. */
final class CardText {

    private static final Pattern MENTION = Pattern.compile("</?at>");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(https?:[^)]*\\)");

    private CardText() {}

    /** An action and the words on its button; where it asks first, the action that does it and the words on both. */
    record Offered(String label, JsonNode action, Optional<String> confirmed) {}

    /** All words of a card in reading order, its buttons in brackets at the end. */
    static String of(JsonNode card) {
        List<String> words = new ArrayList<>();
        read(card.path("body"), words);
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.isEmpty() ? "" : "\n").append(plain(word)));
        offers(card).forEach(offered -> text.append("\n[").append(offered.label()).append(']'));
        return text.toString();
    }

    private static void read(JsonNode node, List<String> words) {
        if (node.isArray()) {
            node.valueStream().forEach(each -> read(each, words));
            return;
        }
        switch (node.path("type").asString("")) {
            case "TextBlock" -> words.add(node.path("text").asString(""));
            case "RichTextBlock" -> {
                StringBuilder line = new StringBuilder();
                node.path("inlines").valueStream().forEach(run -> line.append(run.path("text").asString("")));
                words.add(line.toString());
            }
            case "FactSet" -> node.path("facts").valueStream().forEach(fact -> words
                    .add(fact.path("title").asString("") + " " + fact.path("value").asString("")));
            default -> List.of("items", "columns", "rows", "cells").forEach(part -> {
                if (node.path(part).isArray()) {
                    read(node.path(part), words);
                }
            });
        }
    }

    private static String plain(String text) {
        return MENTION.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("").replace("**", "");
    }

    /** What can be pressed, in reading order. */
    static List<Offered> offers(JsonNode card) {
        List<Offered> offers = new ArrayList<>();
        find(card, offers);
        return offers;
    }

    private static void find(JsonNode node, List<Offered> offers) {
        String type = node.path("type").asString("");
        String title = node.path("title").asString("");
        if (type.equals("Action.ShowCard")) {
            JsonNode inner = node.path("card").path("actions").path(0);
            offers.add(new Offered(title, inner, Optional.of(inner.path("title").asString(""))));
        } else if (type.startsWith("Action.")) {
            offers.add(new Offered(title, node, Optional.empty()));
        } else {
            for (String part : List.of("body", "items", "columns", "rows", "cells", "actions")) {
                node.path(part).valueStream().forEach(each -> find(each, offers));
            }
        }
    }
}
