package org.entente.core.command;

import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.text.Language;

/** Draws an answer for the one who asked. */
final class Replies {

    private Replies() {}

    static Reply of(Answer answer, Language language) {
        return switch (answer) {
            case Answer.Said said -> new Reply.Shown(
                    Card.titled(Content.words("answer.done")).paragraph(said.content()).actions(said.next()).build(),
                    language);
            case Answer.Secret secret -> new Reply.Shown(secret.card(), language);
            case Answer.Shown shown -> new Reply.Shown(shown.card(), language);
            case Answer.Opened opened -> new Reply.Dialog(opened.form(), language);
            case Answer.Corrected corrected -> new Reply.FieldErrors(corrected.errors(), language);
            case Answer.Refused refused -> new Reply.Shown(refused(refused), language);
            case Answer.Done done -> new Reply.Nothing(language);
        };
    }

    private static Card refused(Answer.Refused refused) {
        Card.Builder card = Card.titled(Content.words("answer.refused")).paragraph(refused.why());
        List<Content> instead = refused.instead();
        if (!instead.isEmpty()) {
            card.paragraph(Content.words("answer.instead").with("instead", Content.lines(instead)));
        }
        return card.actions(refused.next()).build();
    }
}
