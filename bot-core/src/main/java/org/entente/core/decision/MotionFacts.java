package org.entente.core.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;

/** The facts of a motion, the same on its card, in lists and in the record. */
public final class MotionFacts {

    private MotionFacts() {}

    /** Item, mover, seconder, amount, outcome with what belongs to it, condition, when. */
    public static List<Block.Fact> of(Motion motion, Transaction record, Council council) {
        List<Block.Fact> facts = new ArrayList<>();
        Directory directory = record.use(Directory.class);
        if (motion.itemId() != null) {
            record.use(Meetings.class).item(motion.itemId()).ifPresent(item -> facts.add(fact("fact.item",
                    item.hasTitle() ? Content.words("item.option").with("number", item.number()).with("title",
                            item.title()) : Content.literal(item.number()))));
        }
        if (motion.kind() != MotionKind.GENERAL && !motion.kind().ofRegister()) {
            facts.add(fact("fact.kind", Content.words("choice.MotionKind." + motion.kind().name())));
        }
        if (motion.mover() != null) {
            facts.add(fact("fact.mover", Answering.name(directory, motion.mover())));
        }
        if (motion.seconder() != null) {
            facts.add(fact("fact.seconder", Answering.name(directory, motion.seconder())));
        }
        if (motion.funds() != null) {
            facts.add(fact("fact.funds", MoneyWords.of(motion.funds())));
        }
        if (motion.parentId() != null) {
            record.use(Motions.class).find(motion.parentId()).flatMap(p -> directory.council(p.councilId()))
                    .ifPresent(from -> facts.add(fact("fact.from", Content.typed(from.acronym()))));
        }
        decision(motion, council, facts);
        return facts;
    }

    private static void decision(Motion motion, Council council, List<Block.Fact> facts) {
        Decision decision = motion.decision();
        if (decision == null) {
            return;
        }
        // The title of the card says it already where there is nothing to add to it.
        if (decision.number() == null || !OutcomeWords.of(motion).equals(OutcomeWords.brief(motion))) {
            facts.add(fact("fact.outcome", OutcomeWords.of(motion)));
        }
        if (decision.outcome() == Outcome.IN_PRINCIPLE) {
            facts.add(fact("fact.condition", decision.metAt() == null ? Content.words("motion.condition.open")
                    : Content.words("motion.condition.met").with("when", moment(decision.metAt(), council))));
        }
        facts.add(fact("fact.decided", moment(decision.at(), council)));
    }

    private static Content moment(Instant at, Council council) {
        return new Content.Moment(at, council.zone(), Content.Moment.Style.SHORT);
    }

    private static Block.Fact fact(String label, Content value) {
        return new Block.Fact(Content.words(label), value);
    }

    /** What the words were before they were amended (D-17). */
    static void earlier(Motion motion, List<Wording> wordings, Card.Builder card) {
        List<Wording> versions = wordings.stream().filter(w -> w.why() != Wording.Why.TRANSLATED).toList();
        if (versions.size() < 2) {
            return;
        }
        Wording before = versions.get(versions.size() - 2);
        if (!Objects.equals(before.text(), motion.text())) {
            card.note(Content.words("motion.earlier").with("text", before.text()).with("count", versions.size() - 1));
        }
    }

    /** What became of it in the councils to which it went (D-13). */
    static void children(Motion motion, Transaction record, Card.Builder card) {
        List<Content> lines = new ArrayList<>();
        for (Motion child : record.use(Motions.class).children(motion.id())) {
            record.use(Directory.class).council(child.councilId())
                    .ifPresent(council -> lines.add(Content.words("motion.child").with("council", council.acronym())
                            .with("state", child.decision() == null ? Content.words("motion.child.waiting")
                                    : OutcomeWords.of(child))));
        }
        if (!lines.isEmpty()) {
            card.paragraph(Content.lines(lines));
        }
    }
}
