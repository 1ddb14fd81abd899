package org.entente.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.board.Board;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.decision.MotionOnScreen;
import org.entente.core.meeting.Course;
import org.entente.core.poll.PollOnScreen;
import org.entente.core.text.RoomLanguages;

/** Everything that stands on a board, as lines. */
final class BoardText {

    private final Voice voice;
    private final List<String> lines = new ArrayList<>();

    private BoardText(RoomLanguages languages) {
        this.voice = new Voice(languages, id -> null);
    }

    static String of(Board board, RoomLanguages languages) {
        BoardText text = new BoardText(languages);
        text.say(board.council());
        switch (board.stage()) {
            case Board.Idle _ -> text.lines.add("(no meeting)");
            case Board.Before before -> {
                text.say(before.meeting());
                text.say(before.when());
                before.coming().forEach(text::coming);
            }
            case Board.Running running -> text.running(running);
            case Board.After after -> {
                text.say(after.meeting());
                after.decisions().forEach(text::motion);
                text.say(after.next());
            }
        }
        return String.join("\n", text.lines);
    }

    private void running(Board.Running running) {
        say(running.meeting());
        say(running.presence().quorum());
        running.presence().seats().forEach(seat -> lines.add(voice.plainLabel(seat.name()) + " " + seat.people()));
        Board.Now now = running.now();
        if (now != null) {
            lines.add("now: " + now.item().number() + " " + voice.plainLabel(now.item().title()));
            if (now.item().presenters() != null) {
                say(now.item().presenters());
            }
        }
        MotionOnScreen motion = running.motion();
        if (motion != null) {
            motion(motion);
        }
        running.polls().forEach(this::poll);
        running.coming().forEach(this::coming);
    }

    private void motion(MotionOnScreen motion) {
        Card.Builder card = Card.titled(motion.title()).paragraph(motion.text()).facts(motion.facts());
        Block progress = motion.progress();
        Block tally = motion.tally();
        Content result = motion.result();
        if (progress != null) {
            card.add(progress);
        }
        if (tally != null) {
            card.add(tally);
        }
        if (result != null) {
            card.paragraph(result);
        }
        motion.terms().forEach(card::note);
        lines.add(PlainForm.of(card.build(), voice));
    }

    private void poll(PollOnScreen poll) {
        Card.Builder card = Card.titled(poll.title()).paragraph(poll.question());
        poll.results().forEach(card::add);
        lines.add(PlainForm.of(card.note(poll.state()).build(), voice));
    }

    private void coming(Course.Coming item) {
        lines.add("next: " + item.number() + " " + voice.plainLabel(item.title()));
        item.details().forEach(this::say);
    }

    private void say(Content content) {
        lines.add(voice.plainText(content));
    }
}
