package org.entente.core.evaluation;

import java.time.Instant;
import java.util.List;
import org.entente.core.command.Folding;
import org.entente.core.delivery.Outbox;
import org.entente.core.forward.ForwardTopics;
import org.entente.core.forward.ForwardView;
import org.entente.core.forward.Topic;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Transaction;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** Topics that a form brought go onto the forward agenda when it closes, with the meeting as their source (F-02, F-04). */
final class FutureTopics {

    /** What is longer is no topic yet: it stays among the results, for those who keep the list to put in short. */
    private static final int LONGEST = 300;

    private FutureTopics() {}

    static void putForward(Results results, Transaction record, Instant machineNow) {
        Evaluation evaluation = results.evaluation();
        ForwardTopics forward = record.use(ForwardTopics.class);
        for (String line : results.topics()) {
            Instant closedAt = evaluation.closedAt();
            if (closedAt != null && line.length() <= LONGEST && !there(line, forward.listed(evaluation.councilId()))) {
                // In whose language it was written would say something of who wrote it: both get it as it is.
                forward.add(Topic.waiting(Ids.next(machineNow.toEpochMilli()), evaluation.councilId(),
                        Bilingual.of(line, line), Topic.Source.evaluation(evaluation.id(), evaluation.id()), closedAt));
            }
        }
        if (!results.topics().isEmpty()) {
            record.use(Outbox.class).refresh(ForwardView.NAME, evaluation.councilId());
        }
    }

    private static boolean there(String line, List<Topic> listed) {
        String folded = Folding.fold(line);
        return listed.stream().anyMatch(topic -> Folding.fold(topic.text().in(Language.ENGLISH)).equals(folded)
                || Folding.fold(topic.text().in(Language.FRENCH)).equals(folded));
    }
}
