package org.entente.core.record;

import java.time.LocalDate;
import java.util.List;
import org.entente.core.card.Content;
import org.jspecify.annotations.Nullable;

/** A piece of the discussion of an item. */
public sealed interface Passage {

    /**
     * What somebody said, with the replies to it (N-01).
     *
     * @param speaker "Name (office, jurisdiction)", or null for what is attributed to nobody (N-03, P-09)
     * @param question whether it asked something
     */
    record Said(@Nullable Content speaker, boolean question, Content words, List<Said> replies) implements Passage {
        public Said {
            replies = List.copyOf(replies);
        }
    }

    /** Messages of the chat that were taken into the record, under their own heading (N-02). */
    record Chat(List<Said> messages) implements Passage {
        public Chat {
            messages = List.copyOf(messages);
        }
    }

    /** Questions attached to the item beforehand, each answered or not. */
    record Questions(List<Prepared> questions) implements Passage {
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /** One question attached beforehand. */
    record Prepared(Content question, boolean answered) {}

    /**
     * A poll: its question and what came of it, as text and table (V-03).
     *
     * @param rows the choices with their counts; empty for open answers
     * @param respondents how many answered
     * @param result who is in favour, or that nobody is; null where the table says it (V-07, V-08)
     * @param answers open answers, without who gave them
     */
    record Polled(String pollId, String kind, Content question, List<Row> rows, long respondents,
            @Nullable Content result, List<Content> answers, boolean open) implements Passage {
        public Polled {
            rows = List.copyOf(rows);
            answers = List.copyOf(answers);
        }
    }

    /** A choice of a poll. */
    record Row(Content choice, long count) {}

    /** The summary before the motion (N-06). */
    record Conclusion(Content words) implements Passage {}

    /** A plain statement about the item: that it was moved, parked, carried over. */
    record Stated(Content words) implements Passage {}

    /** A retirement, a new title, thanks. */
    record Notice(Content words) implements Passage {}

    /** "No comment or question" (N-04). */
    record NoComment() implements Passage {}

    /** Added after the meeting: labelled and dated, apart from what was said there. */
    record Remark(LocalDate on, @Nullable Content speaker, Content words) implements Passage {}
}
