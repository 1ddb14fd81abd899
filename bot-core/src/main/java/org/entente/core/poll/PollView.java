package org.entente.core.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;

/** The live card of a poll. */
public final class PollView implements View {

    /** The name of the view; the subject is the poll's id. */
    public static final String NAME = "poll";

    private static final int MOST_NAMES = 30;
    private static final int MOST_WORDS = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String pollId, Viewing viewing) {
        Poll poll = viewing.use(Polls.class).find(pollId).orElse(null);
        if (poll == null) {
            return Card.titled(Content.words("poll.title.gone")).build();
        }
        Count count = viewing.use(Boxes.class).count(pollId);
        Card.Builder card = Card.titled(title(poll));
        card.paragraph(Content.strong(Content.typed(poll.question())));
        results(poll, count, viewing).forEach(card::add);
        if (poll.open()) {
            yours(poll, viewing, card);
            buttons(poll, card);
        } else {
            card.actions(List.of(toForwardAgenda(poll)));
        }
        return card.note(state(poll, count, viewing)).build();
    }

    @Override
    public boolean personal(String pollId, Viewing viewing) {
        return viewing.use(Polls.class).find(pollId).filter(Poll::open).isPresent()
                && viewing.use(Boxes.class).count(pollId).voters() > 0;
    }

    /** What the reader has answered, where nobody else reads it; of an anonymous poll only that it is in. */
    private static void yours(Poll poll, Viewing viewing, Card.Builder card) {
        String personId = viewing.personId();
        if (personId != null && viewing.use(Boxes.class).answered(poll.id(), personId)) {
            card.paragraph(Answering.counted(poll, viewing.use(Boxes.class).ballotOf(poll.id(), personId)
                    .map(Ballot::choices).orElse(List.of())));
        }
    }

    static Content title(Poll poll) {
        return Content.words("poll.title." + poll.kind().name() + (poll.open() ? "" : ".closed"));
    }

    /** What everybody sees of the answers. */
    static List<Block> results(Poll poll, Count count, Viewing viewing) {
        return switch (poll.kind()) {
            case SINGLE, MULTIPLE, SCALE -> List.of(tally(poll, count));
            case OPEN -> words(poll, viewing);
            case SIGNAL, VOLUNTEERS -> names(poll, count, viewing);
        };
    }

    static Block tally(Poll poll, Count count) {
        List<Block.Bar> bars = new ArrayList<>();
        for (int i = 0; i < poll.options().size(); i++) {
            bars.add(new Block.Bar(Content.typed(poll.options().get(i)), count.of(i)));
        }
        return new Block.Tally(bars, count.voters());
    }

    /** Open answers are shown once it is closed, so that nobody is led by the first ones. */
    private static List<Block> words(Poll poll, Viewing viewing) {
        return poll.open() ? List.of()
                : viewing.use(Boxes.class).comments(poll.id()).stream().limit(MOST_WORDS)
                        .<Block>map(words -> new Block.Paragraph(Content.words("poll.said").with("words", words)))
                        .toList();
    }

    /** A signal check names those in favour (V-07); nobody is a result too (V-08). */
    private static List<Block> names(Poll poll, Count count, Viewing viewing) {
        List<Content> names = inFavour(poll, viewing);
        String key = poll.kind() == Poll.Kind.SIGNAL ? "poll.signal.names" : "poll.volunteers.names";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(names.isEmpty() ? Content.words(key + ".none")
                : Content.words(key).with("count", names.size())
                        .with("names", Content.commas(names.subList(0, Math.min(names.size(), MOST_NAMES))))));
        if (poll.kind() == Poll.Kind.SIGNAL && count.of(1) > 0) {
            blocks.add(new Block.Note(Content.words("poll.signal.not.count").with("count", count.of(1))));
        }
        return blocks;
    }

    private static List<Content> inFavour(Poll poll, Viewing viewing) {
        Directory directory = viewing.use(Directory.class);
        List<Content> names = new ArrayList<>();
        for (Ballot ballot : viewing.use(Boxes.class).ballots(poll.id())) {
            if (ballot.choices().contains(0)) {
                String name = directory.person(ballot.personId()).map(Person::name).orElse("?");
                names.add(new Content.Whom(ballot.personId(), name));
            }
        }
        return names;
    }

    private static void buttons(Poll poll, Card.Builder card) {
        if (poll.kind() == Poll.Kind.OPEN) {
            card.add(new Block.Actions(
                    List.of(Button.of(Content.words("poll.button.say"), "poll.say", values(poll)).primary())));
        } else {
            List<Button> choices = new ArrayList<>();
            for (int i = 0; i < poll.options().size(); i++) {
                Map<String, String> values = new HashMap<>(values(poll));
                values.put("choice", Integer.toString(i));
                choices.add(Button.of(Content.typed(poll.options().get(i)), "poll.answer", values));
            }
            card.add(new Block.Actions(choices));
        }
        card.add(new Block.Actions(List.of(Button.of(Content.words("poll.button.close"), "poll.close", values(poll))
                .asking(Content.words("poll.close.ask")))));
    }

    /** A result becomes topics of coming meetings (V-04). */
    static Button toForwardAgenda(Poll poll) {
        return Button.of(Content.words("poll.button.forward"), "forward.poll", values(poll));
    }

    static Map<String, String> values(Poll poll) {
        return Map.of("poll", poll.id(), "council", poll.councilId());
    }

    /** How many have answered, who may know what, until when. */
    static Content state(Poll poll, Count count, Viewing viewing) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.words("poll.respondents").with("count", count.voters()));
        parts.add(Content.words("poll.names." + poll.names().name() + (poll.open() ? "" : ".closed")));
        if (!poll.open()) {
            parts.add(Content.words("poll.is.closed"));
        } else if (poll.closesAt() != null) {
            parts.add(Content.words("poll.closes").with("when", new Content.Moment(poll.closesAt(),
                    viewing.council().zone(), Content.Moment.Style.SHORT)));
        }
        parts.add(Content.words("poll.never.decision"));
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }
}
