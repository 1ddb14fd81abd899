package org.entente.core.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.reminder.Reminder;

/** Reminds of a vote that closes soon. */
public final class MotionReminder implements Reminder {

    static final String KIND = "motion";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String motionId, String personId, Viewing viewing) {
        return viewing.use(Motions.class).find(motionId).filter(motion -> awaited(motion, personId, viewing))
                .map(motion -> new Line(Content.words("motion.reminder.what").with("text", motion.text()),
                        why(motion, viewing),
                        List.of(Button.of(Content.words("home.button.answer"), "motion.mine",
                                Map.of("motion", motion.id(), "council", motion.councilId())).primary())));
    }

    private static boolean awaited(Motion motion, String personId, Viewing viewing) {
        Opening opening = motion.opening();
        return motion.state() == Motion.State.OPEN && opening != null && viewing.use(Boxes.class)
                .missing(opening.boxId()).stream().anyMatch(seat -> seat.personId().equals(personId));
    }

    private static Content why(Motion motion, Viewing viewing) {
        Opening opening = motion.opening();
        return opening == null || opening.closesAt() == null ? Content.words("motion.reminder.open")
                : Content.words("motion.reminder.closes").with("when", new Content.Moment(opening.closesAt(),
                        viewing.council().zone(), Content.Moment.Style.SHORT));
    }
}
