package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.AuditLog;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Carries a motion to the councils that shall decide it themselves: each gets one of its own, whose outcome reports
 * back to this one (D-13, D-14).
 */
final class Sending {

    /** "to PSSDC because it owns the group": the reason stays with the outcome, and names nobody. */
    private static final String WHY = "(?iu)\\s+(?:because|since|as|so that|parce que?|car|puisque|afin)\\b";

    private Sending() {}

    /** A council to which a motion goes. */
    record Target(Council council) {}

    /** The councils that a deferral or referral names; a referral may also name somebody who is no council here. */
    static List<Target> targets(Call call, Motion motion, Outcome outcome, @Nullable Bilingual detail) {
        return switch (outcome) {
            case DEFERRED_TO_COUNCILS -> deferred(call, detail);
            case REFERRED -> detail == null ? List.of() : named(call, words(detail), false);
            case APPROVED, APPROVED_WITH_CHANGE, IN_PRINCIPLE, NOT_APPROVED, WITHDRAWN, NOTED -> List.of();
        };
    }

    private static List<Target> deferred(Call call, @Nullable Bilingual detail) {
        if (detail == null) {
            return List.of();
        }
        List<Target> targets = named(call, words(detail), true);
        if (targets.isEmpty()) {
            throw Refusal.because(Content.words("motion.refused.councils"));
        }
        return targets;
    }

    private static String words(Bilingual detail) {
        String text = detail.english() == null ? detail.french() : detail.english();
        return text == null ? "" : text;
    }

    private static List<Target> named(Call call, String words, boolean all) {
        List<Target> targets = new ArrayList<>();
        // A council's own name may hold an "and".
        String who = words.split(WHY, 2)[0];
        boolean one = call.use(Councils.class).called(Spelling.key(who)).isPresent();
        for (String part : one ? new String[]{who} : who.split("(?iu)[,;\\n]|\\s+(?:and|et|&)\\s+")) {
            String name = part.strip().replaceFirst("(?iu)^(?:to |au |aux |à )?(?:the |le |la |les |l[’'])?", "");
            if (name.isEmpty()) {
                continue;
            }
            Council council = call.use(Councils.class).called(Spelling.key(name)).orElse(null);
            if (council == null && all) {
                throw Refusal.because(Content.words("motion.refused.council").with("name", name),
                        call.use(Councils.class).all().stream().filter(c -> !c.id().equals(call.council().id()))
                                .map(c -> Content.typed(c.acronym())).toArray(Content[]::new));
            }
            if (council != null && !council.id().equals(call.council().id())) {
                targets.add(new Target(council));
            }
        }
        return targets;
    }

    static void send(Call call, Motion decided, List<Target> targets) {
        for (Target target : targets) {
            String council = target.council().id();
            Motion child = new Motion(call.newId(), council, null, null, decided.id(), decided.kind(), decided.text(),
                    null, null, decided.funds(), decided.refersTo(), Motion.State.PROPOSED, null, null,
                    call.person().id(), target.council().clock().at(call.machineTime()), 0);
            call.use(Motions.class).add(child);
            call.use(Motions.class).keepWording(new Wording(child.id(), 1, Wording.Why.PROPOSED, child.text(),
                    call.person().id(), child.proposedAt(), child.fingerprint()));
            call.use(AuditLog.class).append(council, "motion.received", child.id(), call.person().id(),
                    child.fingerprint(), call.machineTime());
            call.outbox().postEverywhere(council, new Showing.Live(MotionView.NAME, child.id()),
                    "motion:" + child.id());
        }
    }
}
