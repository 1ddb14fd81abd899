package org.entente.core.consultation;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.reminder.Reminder;

/** Reminds of a round whose questions wait for a person's jurisdiction or group. */
public final class RoundReminder implements Reminder {

    static final String KIND = "round";

    private static final int MOST_BUTTONS = 3;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String roundId, String personId, Viewing viewing) {
        return viewing.use(Rounds.class).find(roundId).filter(round -> round.takesAnswersAt(viewing.now()))
                .flatMap(round -> line(round, RoundsAwaited.of(viewing.record(), round, personId)));
    }

    private static Optional<Line> line(Round round, List<Party> awaited) {
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        List<Button> buttons = awaited.stream().limit(MOST_BUTTONS).map(party -> Button
                .of(awaited.size() == 1 ? Content.words("round.button.answer")
                        : Content.words("round.button.answer.for").with("party", party.name()), "round.answer",
                        Which.form(Which.values(round, party)))
                .primary()).toList();
        return Optional.of(new Line(Content.words("round.reminder.what").with("title", round.title()).with("names",
                BoardView.names(awaited)),
                Content.words("round.reminder.why").with("until", round.deadline().shown()), buttons));
    }
}
