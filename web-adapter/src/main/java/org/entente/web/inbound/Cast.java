package org.entente.web.inbound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Platform;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whose part can be taken in a room, and which rooms there are: those whom the record links to an account of the
 * browser, and a visitor whom it does not know yet.
 *
 * @param council that sits in the room, or null
 */
record Cast(@Nullable Council council, List<Player> players, List<String> rooms) {

    /** The workspace of all accounts and rooms of the browser. */
    static final String HERE = "here";
    /** The account of somebody whom the record does not know. */
    static final String VISITOR = "visitor";
    private static final int MOST_VISITORS = 20;

    Cast {
        players = List.copyOf(players);
        rooms = List.copyOf(rooms);
    }

    /**
     * Somebody whose part can be taken.
     *
     * @param person null for a visitor whom the record does not know
     * @param role null for who is not in the council of this room
     * @param organisation for whom they speak, or null
     */
    record Player(Identity account, @Nullable Person person, @Nullable Role role,
            @Nullable Organisation organisation) {

        Language language() {
            return person == null || person.language() == null ? Language.ENGLISH : person.language();
        }
    }

    static Cast of(Transaction record, String room) {
        Directory directory = record.use(Directory.class);
        List<Council> councils = directory.councilsIn(Platform.WEB, HERE, room);
        List<Player> players = new ArrayList<>();
        Set<String> rooms = new LinkedHashSet<>(List.of(room));
        for (Council council : councils) {
            directory.members(council.id()).forEach(member -> player(record, member).ifPresent(players::add));
            directory.rooms(council.id()).stream()
                    .filter(open -> open.platform() == Platform.WEB && open.workspace().equals(HERE))
                    .map(Room::conversation).forEach(rooms::add);
        }
        players.sort(Comparator.comparing(player -> player.role() == null ? Role.GUEST : player.role()));
        visitors(directory, players);
        return new Cast(councils.isEmpty() ? null : councils.getFirst(), players, List.copyOf(rooms));
    }

    /** Those who came as visitors and were linked since, and always one more whom nobody knows. */
    private static void visitors(Directory directory, List<Player> players) {
        for (int number = 1; number <= MOST_VISITORS; number++) {
            Identity account = new Identity(Platform.WEB, HERE, number == 1 ? VISITOR : VISITOR + "-" + number);
            Person person = directory.personOf(account).orElse(null);
            if (players.stream().noneMatch(player -> player.account().equals(account))) {
                players.add(new Player(account, person, null, null));
            }
            if (person == null) {
                return;
            }
        }
    }

    private static Optional<Player> player(Transaction record, Member member) {
        Directory directory = record.use(Directory.class);
        String organisation = member.organisationId();
        return directory.identityOf(member.personId(), Platform.WEB, HERE)
                .map(account -> new Player(account, directory.person(member.personId()).orElse(null), member.role(),
                        organisation == null ? null
                                : record.use(Organisations.class).find(organisation).orElse(null)));
    }

    Optional<Player> called(String user) {
        return players.stream().filter(player -> player.account().user().equals(user)).findFirst();
    }

    Optional<Player> first(Role role) {
        return players.stream().filter(player -> player.role() == role).findFirst();
    }
}
