package org.entente.core.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Questions put to several parties, each of which answers once, until a deadline.
 *
 * @param parties in the order in which they are always listed
 * @param tab the number of the binder's tabs that hold the answers (I-02), or 0
 * @param openedBy the person's id, or null for the bot itself
 * @param openedAt council time
 * @param closesOn the last day, in {@code zone}
 * @param closesTime the hour of that day, or null when the day counts to its end
 * @param closesAt the same as an instant of council time, by the zone rules of when it was derived
 * @param closedAt council time, or null while it is open
 * @param seriesId the series that opened it, or null
 * @param version rises with every change
 */
public record Round(String id, String councilId, RoundKind kind, Bilingual title, List<Question> questions,
        List<Party> parties, int tab, @Nullable String openedBy, Instant openedAt, LocalDate closesOn,
        @Nullable LocalTime closesTime, Zone zone, Instant closesAt, @Nullable Instant closedAt,
        @Nullable String seriesId, int version) {

    public Round {
        questions = List.copyOf(questions);
        parties = List.copyOf(parties);
    }

    /** Whether an answer still counts: the deadline holds by itself, before anything has closed the round. */
    public boolean takesAnswersAt(Instant now) {
        return open() && now.isBefore(closesAt);
    }

    public boolean open() {
        return closedAt == null;
    }

    Deadline deadline() {
        return new Deadline(closesOn, closesTime, zone);
    }

    Optional<Party> party(String key) {
        return parties.stream().filter(party -> party.key().equals(key)).findFirst();
    }

    Optional<Question> question(String questionId) {
        return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
    }

    Round closed(Instant at) {
        return with(title, questions, parties, deadline(), at);
    }

    /** Open until this deadline, whether it was closed or not. */
    Round until(Deadline deadline) {
        return with(title, questions, parties, deadline, null);
    }

    /** The same deadline, by the zone rules of now. */
    Round rederived() {
        return with(title, questions, parties, deadline(), closedAt);
    }

    Round asking(Bilingual newTitle, List<Question> newQuestions) {
        return with(newTitle, newQuestions, parties, deadline(), closedAt);
    }

    Round putTo(List<Party> newParties) {
        return with(title, questions, newParties, deadline(), closedAt);
    }

    private Round with(Bilingual newTitle, List<Question> newQuestions, List<Party> newParties, Deadline deadline,
            @Nullable Instant closed) {
        return new Round(id, councilId, kind, newTitle, newQuestions, newParties, tab, openedBy, openedAt,
                deadline.date(), deadline.time(), deadline.zone(), deadline.at(), closed, seriesId, version);
    }
}
