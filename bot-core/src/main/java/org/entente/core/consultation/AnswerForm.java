package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Situation;
import org.entente.core.ledger.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The questions as a form, each filled with what the party has answered so far. A form is only as long as the narrowest
 * platform takes; what is more comes in the next one.
 */
final class AnswerForm {

    private static final int MOST_IN_WORDS = 4;
    /** Characters of earlier answers in one form: Teams takes 14,000 of everything together. */
    private static final int MOST_FILLED = 9_000;

    private AnswerForm() {}

    /** Opened by a button that asks for the form; where no round is named, as its parameters make it. */
    static Form shape(Form plain, Map<String, String> given, Situation situation) {
        String id = given.get(Which.ROUND.name());
        if (id == null) {
            return plain;
        }
        Round round = Which.find(situation.record().use(Rounds.class), id, situation.councilId());
        Party party = Answerer.of(situation, round, given.get(Which.PARTY.name()));
        return of(round, party, given.get("from"), situation.record());
    }

    /** @param from the id of the question with which it begins, or null for the first */
    static Form of(Round round, Party party, @Nullable String from, Transaction record) {
        Received received = Received.of(record, round);
        List<Form.Field> fields = new ArrayList<>();
        int words = 0;
        int filled = 0;
        for (Question question : beginning(round, from)) {
            String earlier = received.latest(party, question).map(Response::text).orElse(null);
            words += question.kind() == Question.Kind.WORDS ? 1 : 0;
            filled += earlier == null ? 0 : earlier.length();
            if (!fields.isEmpty() && (words > MOST_IN_WORDS || filled > MOST_FILLED)) {
                break;
            }
            fields.add(new Form.Field(question.id(), Content.typed(question.text()), hint(round, question),
                    question.field(), false, earlier, null));
        }
        Map<String, String> hidden = new HashMap<>(Which.values(round, party));
        hidden.put("asked", fields.stream().map(Form.Field::name).collect(Collectors.joining(",")));
        return new Form(Content.words("command.round.answer.title"),
                Content.words("round.form.intro").with("title", round.title()).with("party", party.name())
                        .with("until", round.deadline().shown()),
                "round.answer", hidden, fields, Content.words("common.submit"));
    }

    private static Content hint(Round round, Question question) {
        return Content.words("round.form.number").with("number", round.questions().indexOf(question) + 1L)
                .with("of", round.questions().size());
    }

    private static List<Question> beginning(Round round, @Nullable String from) {
        int at = round.question(from == null ? "" : from).map(round.questions()::indexOf).orElse(0);
        return round.questions().subList(at, round.questions().size());
    }

    /** The question that follows one, if any. */
    static Optional<Question> after(Round round, String questionId) {
        int next = round.question(questionId).map(round.questions()::indexOf).orElse(-1) + 1;
        return next > 0 && next < round.questions().size() ? Optional.of(round.questions().get(next))
                : Optional.empty();
    }
}
