package org.entente.core.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;

/** What of open rounds still waits for a person's answer. */
public final class RoundsAwaited {

    private RoundsAwaited() {}

    /** An open round and a party that has not answered all of it. */
    public record Awaited(Round round, Party party) {

        /** Until when, as it is shown. */
        public Content until() {
            return round.deadline().shown();
        }

        /** With these raw values {@code round.answer} opens the form. */
        public Map<String, String> answering() {
            return Which.form(Which.values(round, party));
        }
    }

    /** @param now council time */
    public static List<Awaited> of(Transaction record, Council council, String personId, Instant now) {
        List<Awaited> awaited = new ArrayList<>();
        for (Round round : record.use(Rounds.class).open(council.id())) {
            if (round.takesAnswersAt(now)) {
                of(record, round, personId).forEach(party -> awaited.add(new Awaited(round, party)));
            }
        }
        return awaited;
    }

    /** The parties of one round that wait for this person. */
    static List<Party> of(Transaction record, Round round, String personId) {
        List<Party> missing = Received.of(record, round).missing();
        Respondents respondents = Respondents.of(record, round);
        return missing.stream().filter(party -> respondents.answers(party, personId)).toList();
    }
}
