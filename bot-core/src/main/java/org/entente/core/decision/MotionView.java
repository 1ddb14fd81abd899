package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.text.Bilingual;

/** The live card of a motion: what it says, where it stands, and what to do next. */
public final class MotionView implements View {

    /** The name of the view; the subject is the motion's id. */
    public static final String NAME = "motion";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String motionId, Viewing viewing) {
        Motion motion = viewing.use(Motions.class).find(motionId).orElse(null);
        if (motion == null) {
            return Card.titled(Content.words("motion.title.gone")).build();
        }
        Card.Builder card = Card.titled(title(motion)).paragraph(Content.strong(Content.typed(shown(motion))));
        MotionFacts.earlier(motion, viewing.use(Motions.class).wordings(motionId), card);
        card.facts(MotionFacts.of(motion, viewing.record(), viewing.council()));
        Opening opening = motion.opening();
        if (opening != null) {
            answers(motion, opening, viewing, card);
        }
        MotionFacts.children(motion, viewing.record(), card);
        buttons(motion, viewing, card);
        return card.note(note(motion, viewing)).build();
    }

    /** Once somebody has answered, each of them sees what they answered. */
    @Override
    public boolean personal(String motionId, Viewing viewing) {
        Motion motion = viewing.use(Motions.class).find(motionId).orElse(null);
        Opening opening = motion == null || motion.state() != Motion.State.OPEN ? null : motion.opening();
        return opening != null && viewing.use(Boxes.class).count(opening.boxId()).voters() > 0;
    }

    static Content title(Motion motion) {
        Decision decision = motion.decision();
        return switch (motion.state()) {
            case PROPOSED -> Content.words("motion.title.proposed");
            case OPEN -> Content.words(
                    motion.opening() != null && motion.opening().rules().method() == Method.VOTE ? "motion.title.vote"
                            : "motion.title.consensus");
            case CLOSED -> Content.words("motion.title.closed");
            case WITHDRAWN -> Content.words("motion.title.withdrawn");
            case DECIDED -> decision == null || decision.number() == null ? Content.words("motion.title.closed")
                    : Content.words("motion.title.decided").with("number", number(decision)).with("outcome",
                            OutcomeWords.brief(motion));
        };
    }

    /** "3", or "2018-3" between meetings. */
    static Content number(Decision decision) {
        return Content.literal(decision.year() == null ? String.valueOf(decision.number())
                : decision.year() + "-" + decision.number());
    }

    static Bilingual shown(Motion motion) {
        return motion.decision() == null || motion.state() == Motion.State.WITHDRAWN ? motion.text()
                : motion.decision().wording();
    }

    private static void answers(Motion motion, Opening opening, Viewing viewing, Card.Builder card) {
        Standing standing = Standing.of(motion, opening, viewing);
        if (standing.progress() != null) {
            card.add(standing.progress());
            yours(opening, viewing, card);
        }
        if (standing.bars() != null) {
            card.add(standing.bars());
        }
        if (standing.tally() != null && standing.result() != null) {
            card.paragraph(standing.result());
            objections(opening, standing.tally(), viewing, card);
        }
    }

    /** What the reader has answered, where nobody else reads it; of a secret ballot only that it is in. */
    private static void yours(Opening opening, Viewing viewing, Card.Builder card) {
        String personId = viewing.personId();
        if (personId == null || !viewing.use(Boxes.class).answered(opening.boxId(), personId)) {
            return;
        }
        card.paragraph(viewing.use(Boxes.class).ballotOf(opening.boxId(), personId)
                .map(ballot -> opening.rules().method().choices().get(ballot.choices().getFirst()))
                .<Content>map(choice -> Content.words("motion.answered").with("choice",
                        Content.words("choice.Choice." + choice.name())))
                .orElse(Content.words("motion.answered.secret")));
    }

    /** Reasons are for whom the motion says; others read who may see them. */
    private static void objections(Opening opening, Tally tally, Viewing viewing, Card.Builder card) {
        if (tally.of(Choice.OBJECT) + tally.of(Choice.RESERVATION) == 0) {
            return;
        }
        if (opening.rules().dissent() == Dissent.TABLE) {
            card.note(Content.words("motion.dissent.TABLE"));
            return;
        }
        card.paragraph(Content.lines(Answering.dissenting(viewing.record(), opening)));
    }

    private static void buttons(Motion motion, Viewing viewing, Card.Builder card) {
        Map<String, String> values = Which.values(motion);
        List<Button> buttons = new ArrayList<>();
        switch (motion.state()) {
            case PROPOSED -> {
                if (motion.seconder() == null && !motion.kind().ofRegister()) {
                    buttons.add(Button.of(Content.words("motion.button.second"), "motion.second", values));
                }
                buttons.add(Button.of(Content.words("motion.button.open"), "motion.open", values).primary());
                if (!motion.kind().ofRegister()) {
                    buttons.add(Button.of(Content.words("motion.button.amend"), "motion.reword", values));
                }
                buttons.add(Button.of(Content.words("motion.button.outcome"), "motion.outcome",
                        Proposing.form(motion)));
                buttons.add(Button.of(Content.words("motion.button.withdraw"), "motion.withdraw", values)
                        .asking(Content.words("motion.ask.withdraw")));
            }
            case OPEN -> {
                Opening opening = motion.opening();
                if (opening != null && !over(opening, viewing)) {
                    card.actions(Answering.buttons(motion, opening.rules().method()));
                }
                buttons.add(Button.of(Content.words("motion.button.close"), "motion.close", values)
                        .asking(Content.words("motion.ask.close")));
            }
            case CLOSED -> buttons.addAll(Outcomes.next(motion));
            case DECIDED -> {
                if (motion.decision() != null && motion.decision().awaitsCondition()) {
                    buttons.add(Button.of(Content.words("motion.button.met"), "motion.met", Proposing.form(motion)));
                }
            }
            case WITHDRAWN -> {
            }
        }
        if (motion.decision() == null && motion.opening() != null && !motion.opening().rules().secret()) {
            buttons.add(Button.of(Content.words("motion.button.answers"), "motion.answers", values));
        }
        card.actions(buttons);
    }

    private static boolean over(Opening opening, Viewing viewing) {
        return opening.closesAt() != null && !viewing.now().isBefore(opening.closesAt());
    }

    /** Who answers, whether in secret, and until when. */
    static List<Content> terms(Opening opening, Viewing viewing) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.words("motion.note.voters." + opening.rules().voters().name()));
        if (opening.rules().secret()) {
            parts.add(Content.words("motion.note.secret"));
        }
        if (opening.closesAt() != null) {
            parts.add(Content.words(over(opening, viewing) ? "motion.note.over" : "motion.note.closes")
                    .with("when", new Content.Moment(opening.closesAt(), viewing.council().zone(),
                            Content.Moment.Style.SHORT)));
        }
        return parts;
    }

    private static Content note(Motion motion, Viewing viewing) {
        List<Content> parts = new ArrayList<>();
        Opening opening = motion.opening();
        if (opening != null && motion.state() == Motion.State.OPEN) {
            parts.addAll(terms(opening, viewing));
            if (opening.presence().unlinked() > 0) {
                parts.add(Content.words("motion.opened.unlinked").with("count", opening.presence().unlinked()));
            }
        }
        parts.add(Content.words("motion.note." + motion.state().name()));
        if (Amending.awaitsAnything(motion)) {
            parts.add(Content.words("motion.note.awaits"));
        }
        if (motion.decision() != null && motion.decision().trace() != null) {
            parts.add(Content.words("motion.note.trace").with("trace", motion.decision().trace().printed()));
        }
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }
}
