package org.entente.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a reader sees of an Adaptive Card, as plain text; what can be pressed and filled in. */
final class TeamsText {

    private TeamsText() {}

    /** All words of a card in reading order, its buttons in brackets at the end. */
    static String of(JsonNode card) {
        List<String> words = new ArrayList<>();
        card.path("body").forEach(element -> read(element, words));
        buttons(card).forEach(button -> words.add("[" + button.path("title").asString("") + "]"));
        return String.join("\n", words);
    }

    private static void read(JsonNode node, List<String> words) {
        switch (node.path("type").asString("")) {
            case "TextBlock" -> words.add(node.path("text").asString("").replaceAll("</?at>", ""));
            case "RichTextBlock" -> words.add(node.path("inlines").valueStream()
                    .map(run -> run.path("text").asString("")).collect(Collectors.joining()));
            case "FactSet" -> node.path("facts").forEach(fact -> words
                    .add(fact.path("title").asString("") + ": " + fact.path("value").asString("")));
            case "Image" -> words.add(node.path("altText").asString(""));
            default -> {
                for (String part : List.of("items", "rows", "cells", "columns")) {
                    node.path(part).forEach(inner -> read(inner, words));
                }
            }
        }
    }

    /** Whether it answers somebody above a card that all see: the answer stands in a box of its own. */
    static boolean answers(JsonNode card) {
        return "emphasis".equals(card.path("body").path(0).path("style").asString(""));
    }

    /** The answer alone. */
    static JsonNode answer(JsonNode card) {
        var own = StandIn.MAPPER.createObjectNode();
        own.set("body", card.path("body").path(0).path("items"));
        return own;
    }

    /** Everything that can be pressed, in reading order; what asks first is what it asks for. */
    static Stream<JsonNode> buttons(JsonNode node) {
        return Stream.concat(
                node.path("actions").valueStream(),
                Stream.concat(node.path("body").valueStream(), node.path("items").valueStream())
                        .flatMap(TeamsText::buttons));
    }

    /** What pressing it does: a card inside the card asks once more. */
    static JsonNode pressed(JsonNode button) {
        return "Action.ShowCard".equals(button.path("type").asString(""))
                ? button.path("card").path("actions").path(0)
                : button;
    }

    static boolean opensForm(JsonNode button) {
        return "task/fetch".equals(button.path("data").path("msteams").path("type").asString(""));
    }

    static Stream<JsonNode> inputs(JsonNode form) {
        return form.path("body").valueStream()
                .filter(element -> element.path("type").asString("").startsWith("Input."));
    }

    /** What is marked as wrong in a form. */
    static List<String> wrong(JsonNode form) {
        return form.path("body").valueStream().filter(TeamsText::isWrong).map(element -> {
            List<String> words = new ArrayList<>();
            read(element, words);
            return String.join(" ", words);
        }).toList();
    }

    private static boolean isWrong(JsonNode element) {
        return Stream.concat(Stream.of(element), element.path("inlines").valueStream())
                .anyMatch(part -> "Attention".equals(part.path("color").asString("")));
    }
}
