package org.entente.core.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Which council a word means: the one that a button names, else the one with a running meeting, else the only one of
 * the room (or of the person, in a talk with the bot alone), else it asks.
 */
final class CouncilChoice {

    /** The hidden value with which a button says which council it belongs to. */
    static final String COUNCIL = "council";
    /** The hidden value in which a line that was not carried out travels on. */
    static final String LINE = "line";

    private final BiPredicate<Transaction, String> inSession;

    CouncilChoice(BiPredicate<Transaction, String> inSession) {
        this.inSession = inSession;
    }

    /** @param member their place in it; null for administrators without one, and where no council is needed */
    record Chosen(@Nullable Council council, @Nullable Member member, Zone zone) {}

    Chosen choose(Transaction tx, Command command, Invocation invocation, @Nullable Person person) {
        Directory directory = tx.use(Directory.class);
        Council council = find(tx, directory, command, invocation, person);
        if (council == null) {
            if (command.inCouncil()) {
                throw Refusal.because(Content.words(person == null ? "refused.unlinked" : "refused.council.none"));
            }
            return new Chosen(null, null, Zone.of("Etc/UTC"));
        }
        Member member = person == null ? null : directory.member(council.id(), person.id()).orElse(null);
        Zone zone = council.zone();
        return new Chosen(council, member, zone);
    }

    private @Nullable Council find(Transaction tx, Directory directory, Command command, Invocation invocation,
            @Nullable Person person) {
        String named = Dispatcher.values(invocation.input()).get(COUNCIL);
        if (named != null) {
            Optional<Council> council = directory.council(named);
            if (council.isPresent()) {
                return council.get();
            }
        }
        List<Council> here = here(tx, invocation, person);
        if (here.size() <= 1) {
            return here.isEmpty() ? null : here.getFirst();
        }
        List<Council> running = here.stream().filter(c -> inSession.test(tx, c.id())).toList();
        if (running.size() == 1) {
            return running.getFirst();
        }
        if (!command.inCouncil()) {
            return null;
        }
        throw ask(command, invocation, running.isEmpty() ? here : running);
    }

    private static List<Council> here(Transaction record, Invocation invocation, @Nullable Person person) {
        Directory directory = record.use(Directory.class);
        Place where = invocation.where();
        if (where.conversation() != null && !where.direct()) {
            List<Council> inRoom = directory.councilsIn(where.platform(), where.workspace(), where.conversation());
            if (!inRoom.isEmpty()) {
                return inRoom;
            }
        }
        if (person == null) {
            return List.of();
        }
        List<Council> theirs = directory.councilsOf(person.id());
        return theirs.isEmpty() && directory.administers(person.id()) ? record.use(Councils.class).all() : theirs;
    }

    private static Refusal ask(Command command, Invocation invocation, List<Council> councils) {
        List<Button> buttons = councils.stream().map(council -> {
            Map<String, String> values = new HashMap<>(Dispatcher.values(invocation.input()));
            values.put(COUNCIL, council.id());
            if (invocation.input() instanceof Input.Typed(Area area, String line)) {
                values.put(LINE, area.name() + " " + line);
            }
            return Button.of(Content.typed(council.acronym()), command.key(), values);
        }).toList();
        return Refusal.because(Content.words("refused.council.which"), List.of(), buttons);
    }
}
