package org.entente.core.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.ledger.Transaction;

/** What has come in to a round so far: read once, asked often. */
final class Received {

    /** How far a party is. */
    enum State {
        MISSING, PARTLY, COMPLETE
    }

    private final Round round;
    private final List<Response> all;
    /** The one that counts, by party and question. */
    private final Map<String, Map<String, Response>> latest = new HashMap<>();

    private Received(Round round, List<Response> all) {
        this.round = round;
        this.all = List.copyOf(all);
        all.forEach(one -> latest.computeIfAbsent(one.party(), party -> new HashMap<>()).merge(one.question(), one,
                (earlier, later) -> later.number() > earlier.number() ? later : earlier));
    }

    static Received of(Transaction record, Round round) {
        return new Received(round, record.use(Rounds.class).responses(round.id()));
    }

    boolean any() {
        return !all.isEmpty();
    }

    Optional<Response> latest(Party party, Question question) {
        return Optional.ofNullable(answers(party).get(question.id()));
    }

    private Map<String, Response> answers(Party party) {
        return latest.getOrDefault(party.key(), Map.of());
    }

    /** Every answer of a party to a question, oldest first. */
    List<Response> versions(Party party, Question question) {
        return all.stream().filter(one -> one.party().equals(party.key()) && one.question().equals(question.id()))
                .toList();
    }

    /** The newest of all answers of a party. */
    Optional<Response> newest(Party party) {
        return answers(party).values().stream().reduce((one, other) -> other.at().isAfter(one.at()) ? other : one);
    }

    /** How many questions a party has answered. */
    int answered(Party party) {
        return answers(party).size();
    }

    State state(Party party) {
        int answered = answered(party);
        return answered == 0 ? State.MISSING : answered < round.questions().size() ? State.PARTLY : State.COMPLETE;
    }

    /** Those from whom something is still awaited, in their order. */
    List<Party> missing() {
        return round.parties().stream().filter(party -> state(party) != State.COMPLETE).toList();
    }

    long complete(Collection<Party> parties) {
        return parties.stream().filter(party -> state(party) == State.COMPLETE).count();
    }

    /** How many answers a party has given in all: what a form was opened over, so that none is covered unseen. */
    int count(Party party) {
        return (int) all.stream().filter(one -> one.party().equals(party.key())).count();
    }
}
