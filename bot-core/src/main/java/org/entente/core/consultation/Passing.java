package org.entente.core.consultation;

import java.util.List;
import org.entente.core.command.Call;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Person;

/** Who answers open rounds when a place passes on; what was answered stays as it was given. */
public final class Passing {

    private Passing() {}

    /** Wherever the one who left was named to answer, the successor is named; whoever answers for a seat does so anyway. */
    public static void over(Call call, String goneId, Person successor) {
        Rounds rounds = call.use(Rounds.class);
        for (Round round : rounds.open(call.council().id())) {
            List<Party> parties = round.parties().stream().map(party -> party.answeredBy(party.respondents().stream()
                    .map(person -> person.equals(goneId) ? successor.id() : person).distinct().toList())).toList();
            if (!parties.equals(round.parties())) {
                Round kept = rounds.update(round.putTo(parties));
                call.audit("round.handed", round.id(), Fingerprint.of(goneId, successor.id()));
                Telling.in(call.record()).changed(kept);
            }
        }
    }
}
