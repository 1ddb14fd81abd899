package org.entente.core.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/**
 * The result of a poll becomes topics (V-04): those who keep the list choose which of its answers, or its question, go
 * onto it, one press each.
 */
final class FromPolls {

    private static final int MOST_ANSWERS = 12;
    private static final Parameter<String> POLL = Parameter.hidden("poll", Types.ID);
    /** An answer by its place, or 0 for the question. */
    private static final Parameter<Long> ANSWER = Parameter.hidden("answer", Types.number(0, 10_000));

    private FromPolls() {}

    static List<Command> commands() {
        return List.of(
                Command.named("forward.poll", Area.AGENDA).takes(POLL).by(Permission.table()).readsOnly()
                        .does(FromPolls::offer),
                Command.named("forward.poll.take", Area.AGENDA).takes(POLL, ANSWER).by(Permission.table())
                        .does(FromPolls::take));
    }

    private static Answer offer(Call call) {
        Poll poll = poll(call);
        List<Topic> there = there(call, poll);
        Card.Builder card = Card.titled(Content.words("forward.poll.title"))
                .paragraph(Content.strong(Content.typed(poll.question())));
        List<Button> buttons = new ArrayList<>();
        List<Bilingual> answers = answers(call, poll);
        Count count = call.use(Boxes.class).count(poll.id());
        for (int i = 0; i < Math.min(answers.size(), MOST_ANSWERS); i++) {
            Bilingual answer = answers.get(i);
            if (taken(there, answer)) {
                continue;
            }
            Content label = poll.kind() == Poll.Kind.OPEN ? Content.typed(answer)
                    : Content.words("forward.poll.answer").with("answer", answer).with("count", count.of(i));
            buttons.add(button(label, poll, i + 1));
        }
        if (!taken(there, poll.question())) {
            buttons.add(button(Content.words("forward.poll.question"), poll, 0));
        }
        there.forEach(topic -> card.note(Content.words("forward.poll.there").with("number", topic.number())
                .with("text", topic.text())));
        card.paragraph(Content.words(buttons.isEmpty() ? "forward.poll.all" : "forward.poll.which"));
        return new Answer.Shown(card.actions(buttons).actions(List.of(Collecting.show(poll.councilId()))).build());
    }

    private static Button button(Content label, Poll poll, int answer) {
        return Button.of(label, "forward.poll.take",
                Map.of("poll", poll.id(), "council", poll.councilId(), "answer", Integer.toString(answer)));
    }

    private static Answer take(Call call) {
        Poll poll = poll(call);
        List<Bilingual> answers = answers(call, poll);
        int place = Math.toIntExact(call.get(ANSWER));
        if (place > answers.size()) {
            throw Refusal.because(Content.words("read.id"));
        }
        Bilingual text = place == 0 ? poll.question() : answers.get(place - 1);
        there(call, poll).stream().filter(topic -> topic.text().equals(text)).findFirst().ifPresent(topic -> {
            throw Refusal.because(Content.words("forward.refused.taken").with("number", topic.number()), List.of(),
                    List.of(Collecting.show(poll.councilId())));
        });
        Topic topic = Collecting.put(call, text, new Topic.Source(Topic.Source.Kind.POLL, poll.id(), poll.question(),
                poll.meetingId(), null));
        call.undoable("forward.unadd", Map.of("id", topic.id()));
        return Answer.said(
                Content.words("forward.added").with("number", topic.number()).with("text", topic.text()),
                Button.of(Content.words("forward.button.poll.more"), "forward.poll",
                        Map.of("poll", poll.id(), "council", poll.councilId())),
                Collecting.show(poll.councilId()));
    }

    private static Poll poll(Call call) {
        Poll poll = call.use(Polls.class).find(call.get(POLL))
                .filter(it -> it.councilId().equals(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("poll.refused.gone")));
        if (poll.open()) {
            throw Refusal.because(Content.words("forward.refused.poll.open"),
                    Content.words("command.poll.close.example"));
        }
        return poll;
    }

    /** The choices that could be a topic; of an open question what was said, in an order that tells nothing. */
    private static List<Bilingual> answers(Call call, Poll poll) {
        return switch (poll.kind()) {
            case SINGLE, MULTIPLE -> poll.options();
            case SCALE, SIGNAL, VOLUNTEERS -> List.of();
            case OPEN -> call.use(Boxes.class).comments(poll.id()).stream()
                    .filter(words -> words.length() <= Collecting.LONGEST)
                    .map(words -> Bilingual.typedIn(language(poll), words)).toList();
        };
    }

    /** Open answers say no language of their own: they were asked for in that of the question. */
    private static Language language(Poll poll) {
        return poll.question().english() != null ? Language.ENGLISH : Language.FRENCH;
    }

    private static List<Topic> there(Call call, Poll poll) {
        return call.use(ForwardTopics.class).from(poll.councilId(), Topic.Source.Kind.POLL, poll.id());
    }

    private static boolean taken(List<Topic> there, Bilingual text) {
        return there.stream().anyMatch(topic -> topic.text().equals(text));
    }
}
