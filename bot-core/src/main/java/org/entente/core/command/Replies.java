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
                    Card.untitled().paragraph(said.content()).actions(said.next()).build(), language);
            case Answer.Secret secret -> new Reply.Shown(secret.card(), language);
            case Answer.Shown shown -> new Reply.Shown(shown.card(), language);
            case Answer.Opened opened -> new Reply.Dialog(opened.form(), language);
            case Answer.Corrected corrected -> new Reply.FieldErrors(corrected.errors(), language);
            case Answer.Refused refused -> new Reply.Shown(refused(refused), language);
            case Answer.Done done -> new Reply.Nothing(language);
        };
    }

    private static Card refused(Answer.Refused refused) {
        Content first = refused.first();
        return (first == null ? no(refused.why(), refused.instead()) : asking(first, refused))
                .actions(refused.next()).build();
    }

    private static Card.Builder asking(Content first, Answer.Refused refused) {
        Card.Builder card = Card.untitled().paragraph(Content.strong(first));
        if (!refused.instead().isEmpty()) {
            card.paragraph(Content.lines(refused.instead()));
        }
        return card.paragraph(refused.why());
    }

    private static Card.Builder no(Content why, List<Content> instead) {
        Card.Builder card = Card.untitled().paragraph(Content.words("answer.refused").with("why", why));
        return instead.isEmpty() ? card
                : card.paragraph(Content.words("answer.instead").with("instead", Content.lines(instead)));
    }
}
