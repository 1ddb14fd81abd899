package org.entente.core.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Gives a motion its outcome: the rules of when it may, its number and its one wording. */
final class Deciding {

    private Deciding() {}

    /** Closes the box and freezes its count; the motion itself when it was closed before. */
    static Motion close(Call call, Motion motion) {
        Motion closed = close(call.use(Motions.class), call.use(Boxes.class), motion, call.now());
        if (closed != motion) {
            call.audit("motion.closed", motion.id(), motion.fingerprint());
            call.outbox().refreshFinally(MotionView.NAME, motion.id());
        }
        return closed;
    }

    static Motion close(Motions motions, Boxes boxes, Motion motion, Instant at) {
        Opening opening = motion.opening();
        if (motion.state() != Motion.State.OPEN || opening == null) {
            return motion;
        }
        boxes.close(opening.boxId());
        Tally tally = Tally.of(opening.rules().method(), boxes.count(opening.boxId()));
        return motions.update(motion.closed(opening.closed(at, tally)));
    }

    /**
     * The table has its outcome.
     *
     * @param detail the change, the condition or to whom; null where the outcome needs none
     */
    static Motion decide(Call call, Motion motion, Outcome outcome, @Nullable Bilingual detail) {
        checkUndecided(motion);
        checkDetail(outcome, detail, Outcomes.button(motion, outcome, "motion.button.say"));
        Motion closed = close(call, motion);
        if (outcome.approves()) {
            checkApproval(closed);
        }
        Scope scope = Scope.of(call, closed);
        Integer number = outcome.numbered()
                ? call.use(Motions.class).takeNumber(closed.councilId(), scope.meetingId(), scope.year())
                : null;
        Bilingual wording = Canonical.wording(call.record(), closed, outcome);
        String fingerprint = fingerprint(closed, outcome, detail, wording);
        call.audit("motion.decided." + outcome.name(), motion.id(), fingerprint);
        Motion decided = call.use(Motions.class)
                .update(closed.in(scope.meetingId()).decided(new Decision(number,
                        scope.meetingId() == null && number != null ? scope.year() : null, outcome,
                        outcome.detail() == Outcome.Detail.NONE ? null : detail, wording, closed.opening() == null,
                        call.now(), call.person().id(), null, null, fingerprint,
                        call.use(AuditLog.class).seal(closed.councilId()))));
        call.outbox().refreshFinally(MotionView.NAME, motion.id());
        reportBack(call, decided);
        return decided;
    }

    static void withdraw(Call call, Motion motion, @Nullable Bilingual why) {
        decide(call, motion, Outcome.WITHDRAWN, why);
    }

    static Decision decision(Motion motion) {
        Decision decision = motion.decision();
        if (decision == null) {
            throw new IllegalStateException("no outcome: " + motion.id());
        }
        return decision;
    }

    private static String fingerprint(Motion motion, Outcome outcome, @Nullable Bilingual detail, Bilingual wording) {
        return Fingerprint.of(motion.fingerprint(), outcome.name(), String.valueOf(wording.english()),
                String.valueOf(wording.french()), detail == null ? "" : String.valueOf(detail.english()),
                detail == null ? "" : String.valueOf(detail.french()));
    }

    private static void checkUndecided(Motion motion) {
        if (!motion.undecided()) {
            throw Refusal.because(Content.words("motion.refused.decided"),
                    Content.words("motion.refused.decided.instead"));
        }
    }

    /**
     * "With a change" needs the change (D-04), "in principle" its condition (D-05), a referral its addressee.
     *
     * @param form opens a form in which it can be said
     */
    static void checkDetail(Outcome outcome, @Nullable Bilingual detail, Button form) {
        if (detail != null) {
            return;
        }
        String missing = switch (outcome.detail()) {
            case NONE -> null;
            case CHANGE -> "motion.refused.change";
            case CONDITION -> "motion.refused.condition";
            case TO_WHOM -> "motion.refused.to.whom";
            case COUNCILS -> "motion.refused.councils";
        };
        if (missing != null) {
            throw Refusal.because(Content.words(missing), List.of(), List.of(form));
        }
    }

    /** What the count does not carry cannot be called approved; nor can money as an estimate or without its tax. */
    private static void checkApproval(Motion motion) {
        Guards.checkFunds(motion);
        Opening opening = motion.opening();
        Tally tally = opening == null ? null : opening.tally();
        if (opening != null && tally != null) {
            Result result = opening.result(tally);
            if (!result.carries()) {
                throw Refusal.because(
                        Content.words("motion.refused.not.carried").with("why", ResultWords.of(result, opening)),
                        Content.words("motion.refused.not.carried.instead"));
            }
        }
    }

    /** The council that deferred or referred this sees at once what became of it (D-13). */
    private static void reportBack(Call call, Motion decided) {
        Optional.ofNullable(decided.parentId())
                .ifPresent(parent -> call.outbox().refresh(MotionView.NAME, parent));
    }
}
