package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;

/** Brings a round's cards to whoever has to do with it, and keeps them current. */
final class Telling {

    private final Transaction record;
    private final Outbox outbox;

    private Telling(Transaction record) {
        this.record = record;
        this.outbox = record.use(Outbox.class);
    }

    static Telling in(Transaction record) {
        return new Telling(record);
    }

    /**
     * Who was reached when the questions went out.
     *
     * @param told how many persons have them
     * @param without respondents who have no account yet, by name
     * @param unspoken parties for which nobody could answer
     */
    record Reached(int told, List<String> without, List<Party> unspoken) {}

    /** The board in the rooms and for co-chairs and secretariat, the questions for each respondent. */
    Reached opened(Round round) {
        outbox.postEverywhere(round.councilId(), new Showing.Live(BoardView.NAME, round.id()), "round:" + round.id());
        for (String person : table(round.councilId())) {
            outbox.tell(round.councilId(), person, new Showing.Live(BoardView.NAME, round.id()),
                    "round:" + round.id() + ":board:" + person);
        }
        return ask(round, round.parties());
    }

    /** The questions to every respondent of these parties who does not have them yet. */
    Reached ask(Round round, List<Party> parties) {
        Respondents respondents = Respondents.of(record, round);
        Directory directory = record.use(Directory.class);
        Set<String> told = new LinkedHashSet<>();
        Set<String> without = new LinkedHashSet<>();
        List<Party> unspoken = new ArrayList<>();
        for (Party party : parties) {
            List<Person> people = respondents.of(party);
            if (people.isEmpty()) {
                unspoken.add(party);
            }
            for (Person person : people) {
                if (directory.identitiesOf(person.id()).isEmpty()) {
                    without.add(person.name());
                } else {
                    told.add(person.id());
                }
                outbox.tell(round.councilId(), person.id(), PartyView.showing(round, party),
                        "round:" + round.id() + ":" + party.key() + ":" + person.id());
            }
        }
        return new Reached(told.size(), List.copyOf(without), unspoken);
    }

    /** Co-chairs and secretariat. */
    List<String> table(String councilId) {
        return record.use(Directory.class).members(councilId).stream()
                .filter(member -> member.role() == Role.CO_CHAIR || member.role() == Role.SECRETARIAT)
                .map(Member::personId).toList();
    }

    List<String> secretariat(String councilId) {
        return record.use(Directory.class).members(councilId).stream()
                .filter(member -> member.role() == Role.SECRETARIAT).map(Member::personId).toList();
    }

    /** A party has answered: its own cards and the board are drawn again. */
    void answered(Round round, Party party) {
        outbox.refresh(BoardView.NAME, round.id());
        outbox.refresh(PartyView.NAME, PartyView.subject(round, party));
    }

    /** Something changed that every card of the round shows. */
    void changed(Round round) {
        outbox.refresh(BoardView.NAME, round.id());
        round.parties().forEach(party -> outbox.refresh(PartyView.NAME, PartyView.subject(round, party)));
    }

    /** It is over, or was taken back. */
    void ended(Round round) {
        outbox.refreshFinally(BoardView.NAME, round.id());
        round.parties().forEach(party -> outbox.refreshFinally(PartyView.NAME, PartyView.subject(round, party)));
    }
}
