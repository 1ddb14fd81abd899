import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.board.BoardLinks;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.SecretAddress;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.*;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.store.Database;

/**
 * Fills an empty data folder, or the empty database at a JDBC address, with one council, its voters and one open poll of four answers, and prints
 * "council poll". Usage: Seed FOLDER VOTERS live|quiet|board (live: the poll has a card in a channel; board: it is asked in
 * a meeting that goes on, and the secret of a board's address is printed before).
 */
public class Seed {

    private static final String MEETING = "meeting";

    public static void main(String[] arguments) {
        int voters = Integer.parseInt(arguments[1]);
        boolean live = arguments[2].equals("live");
        boolean board = arguments[2].equals("board");
        Wakeups nobody = new Wakeups() {
            @Override
            public void wake() {
            }

            @Override
            public void await(long millis) {
            }
        };
        Instant now = Instant.now();
        try (Database database = arguments[0].startsWith("jdbc:")
                ? Database.at(arguments[0], nobody, InstantSource.system())
                : Database.inFolder(Path.of(arguments[0]), nobody, InstantSource.system())) {
            String council = Ids.next(now.toEpochMilli());
            String poll = Ids.next(now.toEpochMilli());
            database.ledger().change(tx -> {
                tx.use(Councils.class).add(new Council(council, Bilingual.of("Bench Council", "Conseil de mesure"),
                        Bilingual.of("BC", "CM"), Zone.of("America/Toronto"), RoomLanguages.ENGLISH, QuorumRule.none(),
                        CouncilClock.real(), 0));
                if (live) {
                    tx.use(Rooms.class).open(new Room(Ids.next(now.toEpochMilli()), council, Platform.SLACK, "T0001",
                            "C2147483705", RoomLanguages.ENGLISH, true));
                }
            });
            String asker = Ids.next(now.toEpochMilli());
            for (int from = 0; from < voters; from += 500) {
                int first = from;
                database.ledger().change(tx -> {
                    for (int i = first; i < Math.min(voters, first + 500); i++) {
                        String person = i == 0 ? asker : Ids.next(now.toEpochMilli());
                        tx.use(Persons.class).add(new Person(person, "Voter " + i, null, Language.ENGLISH, null, 0));
                        tx.use(Persons.class)
                                .seat(new Member(council, person, Role.MEMBER, null, Member.Office.NONE, 0));
                        tx.use(Directory.class).link(
                                new Identity(Platform.SLACK, "T0001", "U" + String.format("%09d", i)), person, now);
                    }
                });
            }
            List<Bilingual> options = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                options.add(Bilingual.of("Option " + i, "Option " + i));
            }
            if (board) {
                String secret = SecretAddress.drawn();
                database.ledger().change(tx -> {
                    meeting(tx, council, now);
                    tx.use(BoardLinks.class)
                            .keep(new BoardLinks.Link(SecretAddress.hash("board", secret), council, "nobody", now));
                });
                System.out.println(secret);
            }
            database.ledger().change(tx -> {
                tx.use(Polls.class).add(new Poll(poll, council, board ? MEETING : null, null, Poll.Kind.SINGLE,
                        Bilingual.of("Shall the council adopt the budget?", "Le conseil adopte-t-il le budget?"), options,
                        Poll.Names.SHOWN, asker, now, null, null, 0));
                tx.use(Boxes.class).open(
                        new Box(poll, council, poll, Box.Secrecy.NAMED, 4, 1, false, null, true), List.of());
                if (live) {
                    tx.use(Outbox.class).postEverywhere(council, new Showing.Live("poll", poll), "poll:" + poll);
                }
            });
            System.out.println(council + " " + poll);
        }
    }

    /** One that goes on, with twenty at the table and an item that is discussed. */
    private static void meeting(Transaction tx, String council, Instant now) {
        Zone zone = Zone.of("America/Toronto");
        tx.use(Meetings.class).add(new Meeting(MEETING, council, null, Meeting.Mode.VIRTUAL, zone.dateAt(now), null, zone,
                null, null, Meeting.State.RUNNING, now, null, Meeting.Next.NOT_SAID, false, 0));
        for (int i = 0; i < 20; i++) {
            tx.use(Meetings.class).addAttendee(new Attendee("attendee-" + i, MEETING, null, "Voter " + i, null,
                    Jurisdiction.values()[i % 14], Attendee.Part.MEMBER, Member.Office.NONE, null, true,
                    Attendee.State.PRESENT, now, null, 0));
        }
        for (int i = 1; i <= 6; i++) {
            AgendaItem item = AgendaItem.titled("item-" + i, MEETING, i, Integer.toString(i),
                    Bilingual.of("Item number " + i, "Point numéro " + i));
            tx.use(Meetings.class).addItem(i > 1 ? item
                    : item.edit().state(AgendaItem.State.DISCUSSING).discussing(now).minutes(20).done());
        }
    }
}
