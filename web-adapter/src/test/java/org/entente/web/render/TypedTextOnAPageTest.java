package org.entente.web.render;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody typed is text on a page: never markup, a script, a link or a turned direction. */
class TypedTextOnAPageTest {

    private static String drawn(Card card) {
        return WebCards.card(card, Voice.in(Language.ENGLISH)).render();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p><h1>Adopted</h1>",
            "\"><b>", "{{7*7}}", "<a href='javascript:x'>"})
    void aTextIsNeverMarkup(String typed) {
        String page = drawn(Card.titled(Content.literal(typed)).paragraph(Content.literal(typed))
                .note(Content.strong(Content.literal(typed))).build());
        assertThat(page).doesNotContain("<script", "<img", "<h1", "<b>", "<a ");
    }

    @Test
    void aValueOfAButtonDoesNotLeaveItsAttribute() {
        String page = drawn(Card.untitled().actions(List.of(Button
                .of(Content.literal("Help"), "help", Map.of("topic", "'\"><script>"))
                .asking(Content.literal("\" autofocus onfocus=\"x"))))
                .build());
        assertThat(page).doesNotContain("<script", "\" autofocus");
    }

    @Test
    void whatWasFilledInDoesNotLeaveItsField() {
        Form form = new Form(Content.literal("T"), null, "help", Map.of("x", "\"><script>"),
                List.of(new Form.Field("a", Content.literal("A"), null, new Form.Kind.Lines(9), true,
                        "</textarea><script>", null),
                        new Form.Field("b", Content.literal("B"), null, new Form.Kind.Line(9), true, "\"><script>",
                                null)),
                Content.literal("S"));
        assertThat(WebForms.dialog(form, Voice.in(Language.ENGLISH), "key").render()).doesNotContain("<script");
    }

    @Test
    void aCharacterThatTurnsTheDirectionIsShownAsWhatItIs() {
        String page = drawn(Card.untitled().paragraph(Content.literal("funds \u202E000 06$")).build());
        assertThat(page).doesNotContain("\u202E").contains("\u2039U+202E\u203A");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        Card card = Card.untitled()
                .paragraph(new Content.LinkTo(Content.literal("x"), URI.create("javascript:alert(1)"))).build();
        Assertions.assertThatThrownBy(() -> drawn(card)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachLanguageOfARoomOfBothIsMarked() {
        Voice both = new Voice(RoomLanguages.BOTH, id -> null);
        String page = WebCards.card(Card.untitled().paragraph(Content.typed(Bilingual.of("Budget", "Le budget")))
                .paragraph(Content.literal("2A")).build(), both).render();
        assertThat(page).contains("lang=\"en-CA\"><bdi>Budget", "lang=\"fr-CA\"><bdi>Le budget",
                "<span class=\"said\"><bdi>2A");
    }
}
