package org.entente.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.core.card.Content;
import org.entente.core.decision.Decision;
import org.entente.core.decision.Funds;
import org.entente.core.decision.MoneyWords;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.decision.OutcomeWords;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Decisions as they are printed, and what was asked for and never decided (D-16, E-10). No tally is printed (D-07). */
final class DecisionRows {

    private final Transaction record;
    private final Meeting meeting;
    private final Speakers speakers;

    DecisionRows(Transaction record, Meeting meeting, Speakers speakers) {
        this.record = record;
        this.meeting = meeting;
        this.speakers = speakers;
    }

    List<RecordOfDecisions.Decided> of(List<Motion> motions, @Nullable String item) {
        return motions.stream().filter(motion -> motion.decision() != null)
                .map(motion -> of(motion, Objects.requireNonNull(motion.decision()), item)).toList();
    }

    private RecordOfDecisions.Decided of(Motion motion, Decision decision, @Nullable String item) {
        Bilingual detail = decision.detail();
        Funds funds = motion.funds();
        return new RecordOfDecisions.Decided(motion.id(), decision.number(), decision.year(), item,
                motion.kind().name(), decision.outcome().name(), OutcomeWords.of(motion),
                Content.typed(decision.wording()), detail == null ? null : Content.typed(detail),
                name(motion.mover()), name(motion.seconder()), funds == null ? null : sum(funds), met(decision),
                decision.at(), decision.trace() == null ? null : decision.trace().printed());
    }

    private @Nullable Content name(@Nullable String personId) {
        return personId == null ? null : speakers.name(personId);
    }

    private static RecordOfDecisions.Sum sum(Funds funds) {
        Bilingual payer = funds.payer();
        return new RecordOfDecisions.Sum(funds.amount(), funds.tax().name(), funds.included(),
                payer == null ? null : Content.typed(payer), MoneyWords.of(funds));
    }

    private @Nullable Content met(Decision decision) {
        Instant at = decision.metAt();
        if (at == null) {
            return decision.awaitsCondition() ? Content.words("record.condition.open") : null;
        }
        Content.Words met = Content
                .words(decision.metNote() == null ? "record.condition.met" : "record.condition.met.how")
                .with("date", new Content.Day(meeting.zone().dateAt(at)));
        return decision.metNote() == null ? met : met.with("how", decision.metNote());
    }

    /** Said of an item only once it is over: before, it may still be decided. */
    List<Content> unsettled(AgendaItem item, Meeting meeting) {
        boolean over = item.state() == AgendaItem.State.CLOSED || meeting.state() == Meeting.State.ADJOURNED;
        if (!over || item.state() == AgendaItem.State.CARRIED_OVER) {
            return List.of();
        }
        List<Motion> motions = record.use(Motions.class).byItem(item.id());
        List<Content> sentences = new ArrayList<>();
        motions.stream().filter(Motion::undecided).forEach(
                motion -> sentences.add(Content.words("record.unsettled.motion").with("text", motion.text())));
        boolean decided = motions.stream().anyMatch(motion -> motion.state() == Motion.State.DECIDED);
        if (!decided && sentences.isEmpty()) {
            switch (item.ask()) {
                case APPROVAL -> sentences.add(Content.words("record.unsettled.approval"));
                case FUNDING -> sentences.add(Content.words("record.unsettled.funding"));
                case NONE, INFORMATION, FEEDBACK -> {
                    // nothing was asked that needs an outcome
                }
            }
        }
        return sentences;
    }
}
