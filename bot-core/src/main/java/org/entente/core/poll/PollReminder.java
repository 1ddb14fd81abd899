package org.entente.core.poll;

import java.util.List;
import java.util.Optional;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.reminder.Reminder;

/** Reminds of a poll that closes soon. */
public final class PollReminder implements Reminder {

    static final String KIND = "poll";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String pollId, String personId, Viewing viewing) {
        return viewing.use(Polls.class).find(pollId)
                .filter(poll -> poll.open() && !viewing.use(Boxes.class).answered(pollId, personId))
                .map(poll -> new Line(Content.words("poll.reminder.what").with("question", poll.question()),
                        poll.closesAt() == null ? Content.words("poll.reminder.open")
                                : Content.words("poll.reminder.closes").with("when",
                                        new Content.Moment(poll.closesAt(), viewing.council().zone(),
                                                Content.Moment.Style.SHORT)),
                        List.of(Button.of(Content.words("home.button.answer"), "poll.mine", PollView.values(poll))
                                .primary())));
    }
}
