package org.entente.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.app.Bot;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.command.Reply;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.TimeText;
import org.entente.core.time.Zone;
import org.entente.store.Database;

/** A fictitious bilingual council for the demonstration: roles and jurisdictions, nobody real. */
public final class DemoCouncil {

    private static final String ROOM = "C01COUNCIL";

    /** Where the council meets. */
    record Home(Platform platform, String workspace, String room) {

        static final Home SLACK = new Home(Platform.SLACK, LocalSlackWorkspace.TEAM, ROOM);
        static final Home BROWSER = new Home(Platform.WEB, "here", "council");

        Identity account(Seat seat) {
            return new Identity(platform, workspace, seat.account());
        }
    }

    /** One seat at the table. */
    private record Seat(String account, String handle, String name, Role role, Office office,
            Jurisdiction jurisdiction, String zone, Language language) {}

    private static final List<Seat> SEATS = List.of(
            new Seat("U01FEDERAL", "federal", "Federal Co-chair", Role.CO_CHAIR, Office.FEDERAL_CO_CHAIR,
                    Jurisdiction.FEDERAL, "America/Toronto", Language.ENGLISH),
            new Seat("U02SCOTIA", "novascotia", "Nova Scotia Co-chair", Role.CO_CHAIR, Office.PT_CO_CHAIR,
                    Jurisdiction.NS, "America/Halifax", Language.ENGLISH),
            new Seat("U03SECRETARIAT", "secretariat", "Secretariat", Role.SECRETARIAT, Office.NONE,
                    Jurisdiction.INSTITUTE, "America/Toronto", Language.ENGLISH),
            new Seat("U04YUKON", "yukon", "Yukon Member", Role.MEMBER, Office.NONE, Jurisdiction.YT,
                    "America/Whitehorse", Language.ENGLISH),
            new Seat("U05QUEBEC", "quebec", "Membre du Québec", Role.MEMBER, Office.NONE, Jurisdiction.QC,
                    "America/Toronto", Language.FRENCH),
            new Seat("U06BRUNSWICK", "nb", "Membre du Nouveau-Brunswick", Role.MEMBER, Office.TREASURER,
                    Jurisdiction.NB, "America/Moncton", Language.FRENCH),
            new Seat("U07ALBERTA", "alberta", "Alberta Member", Role.MEMBER, Office.NONE, Jurisdiction.AB,
                    "America/Edmonton", Language.ENGLISH),
            new Seat("U08CITY", "peel", "Municipal Member", Role.MEMBER, Office.NONE, Jurisdiction.MUNICIPAL,
                    "America/Toronto", Language.ENGLISH),
            new Seat("U09OBSERVER", "observer", "Federal Observer", Role.OBSERVER, Office.NONE, Jurisdiction.FEDERAL,
                    "America/Toronto", Language.ENGLISH));

    private static final Zone ZONE = Zone.of("America/Toronto");

    private DemoCouncil() {}

    /** In the browser, where nothing is kept yet. */
    public static void atFirstStart(Database database, Bot bot) {
        boolean empty = database.ledger().read(tx -> tx.use(Councils.class).all().isEmpty());
        if (empty) {
            fill(database, bot, Home.BROWSER);
        }
    }

    static LocalSlackWorkspace workspace() {
        LocalSlackWorkspace workspace = LocalSlackWorkspace.named("Service Council (demo)");
        for (Seat seat : SEATS) {
            workspace = workspace.with(new LocalSlackWorkspace.Person(seat.account(), seat.handle(), seat.name(),
                    seat.handle() + "@example.org", seat.zone(),
                    seat.language() == Language.FRENCH ? "fr-CA" : "en-CA"));
        }
        return workspace.withRoom(ROOM, "council");
    }

    /** The account of a seat, by the name of who sits there. */
    public static String account(String name) {
        return SEATS.stream().filter(seat -> seat.name().equals(name)).findFirst().orElseThrow().account();
    }

    /** Writes the council into an empty database and prepares its meeting by the very commands that members type. */
    static void fill(Database database, Bot bot, Home home) {
        Instant now = Instant.now();
        String councilId = Ids.next(now.toEpochMilli());
        Consumer<Transaction> register = tx -> register(tx, councilId, home, now);
        database.ledger().change(register);
        int number = 0;
        for (String line : script(now)) {
            int space = line.indexOf(' ');
            Area area = Area.called(line.substring(1, space))
                    .orElseThrow(() -> new IllegalStateException("no slash command in: " + line));
            Reply reply = bot.dispatcher()
                    .dispatch(new Invocation("demo-" + number++, home.account(SEATS.getFirst()), Language.ENGLISH,
                            null, new Place(home.platform(), home.workspace(), home.room(), null, false),
                            new Input.Typed(area, line.substring(space + 1)), now));
            if (!(reply instanceof Reply.Shown(Card card, Language language)) || refused(card)) {
                throw new IllegalStateException("the demonstration's line was not carried out: " + line);
            }
        }
    }

    private static boolean refused(Card card) {
        return card.blocks().stream().anyMatch(block -> block instanceof Block.Paragraph(Content.Words words)
                && words.key().equals("answer.refused"));
    }

    /** What the Federal Co-chair types before anybody comes. */
    private static List<String> script(Instant now) {
        List<String> lines = new ArrayList<>();
        LocalDateTime soon = ZONE.localAt(now.plus(Duration.ofHours(1))).truncatedTo(ChronoUnit.HOURS);
        lines.add("/meeting schedule " + soon.toLocalDate() + " at "
                + TimeText.time(soon.toLocalTime(), Language.ENGLISH) + ", virtual");
        lines.add(
                "/agenda add \"Service standards: first results\" taking 20 minutes for feedback in French \"Normes de service : premiers résultats\"");
        lines.add(
                "/agenda add \"Adoption toolkit for the business number\" taking 15 minutes for approval in French \"Trousse d’adoption du numéro d’entreprise\"");
        lines.add(
                "/agenda add \"Research on client experience\" taking 15 minutes for funding in French \"Recherche sur l’expérience client\"");
        return lines;
    }

    private static void register(Transaction tx, String councilId, Home home, Instant now) {
        tx.use(Councils.class)
                .add(new Council(councilId,
                        Bilingual.of("Intergovernmental Service Council (fictitious)",
                                "Conseil intergouvernemental des services (fictif)"),
                        Bilingual.of("ISC", "CIS"), ZONE, RoomLanguages.BOTH,
                        QuorumRule.moreThanHalf(QuorumRule.Base.MEMBERS), CouncilClock.real(), 0));
        tx.use(Rooms.class).open(new Room(Ids.next(now.toEpochMilli()), councilId, home.platform(),
                home.workspace(), home.room(), RoomLanguages.BOTH, true));
        Map<Jurisdiction, String> organisations = new EnumMap<>(Jurisdiction.class);
        for (Seat seat : SEATS) {
            String organisationId = organisations.computeIfAbsent(seat.jurisdiction(),
                    jurisdiction -> organisation(tx, councilId, jurisdiction, now));
            String personId = Ids.next(now.toEpochMilli());
            tx.use(Persons.class)
                    .add(new Person(personId, seat.name(), seat.handle() + "@example.org", seat.language(), null, 0));
            tx.use(Persons.class)
                    .seat(new Member(councilId, personId, seat.role(), organisationId, seat.office(), 0));
            tx.use(Directory.class).link(home.account(seat), personId, now);
        }
    }

    private static String organisation(Transaction tx, String councilId, Jurisdiction jurisdiction, Instant now) {
        String id = Ids.next(now.toEpochMilli());
        tx.use(Organisations.class)
                .add(new Organisation(id, councilId, jurisdiction, jurisdiction.label(), null, 0));
        return id;
    }
}
