package org.entente.store.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.core.command.Dispatcher;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.command.Registry;
import org.entente.core.command.Reply;
import org.entente.core.evaluation.EvaluationClosing;
import org.entente.core.evaluation.EvaluationCommands;
import org.entente.core.evaluation.EvaluationSending;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.FollowedLedger;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Timetable;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.store.Housekeeping;
import org.entente.store.Sealer;
import org.entente.store.StoreContract;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody gets hold of the whole record after a form was closed, and knows who answered at what moment. Whatever tables,
 * row orders, ids or, on SQLite, bytes of the files they look at: no answer leads to a person, and not even two answers of
 * the same person to each other.
 */
class AttackOnADumpTest extends StoreContract {

    private static final int PEOPLE = 40;
    private static final String MEETING = "0198c0de-0000-7000-8000-00000000feed";

    private final List<String> answeredInThisOrder = new ArrayList<>();
    private List<String> traces = List.of();
    private String key = "";
    private long linkedBefore;

    private static String person(int number) {
        return "person-%02d".formatted(number);
    }

    /** What nobody else writes; each has their own words to each question. */
    private static String words(String question, int number) {
        return "%s-words-of-%08x".formatted(question, (number + 1) * 0x9E3779B1);
    }

    @BeforeEach
    void aMeetingIsHeldAndItsFormAnsweredAndClosed() {
        FollowedLedger ledger = new FollowedLedger(ledger(), List.of(new EvaluationSending()));
        ledger.change(AttackOnADumpTest::meetingOfMany);
        ledger.change(tx -> tx.use(AuditLog.class).append("c1", "meeting.adjourned", MEETING, null, "", NOW));
        Dispatcher dispatcher = new Dispatcher(ledger, Registry.of(EvaluationCommands.all()), (tx, council) -> false);
        List<Integer> order = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(order, new Random(7));
        for (int number : order) {
            answers(dispatcher, number, "9-" + number, "1");
            answers(dispatcher, number, "1-" + number, Integer.toString(number % 5 + 1));
            answeredInThisOrder.add(person(number));
        }
        new Sealer(ledger()).seal();
        traces = texts("select voter from ballot union all select secret from box_key"
                + " union all select account from took_part where account is not null");
        assertThat(traces).hasSize(7 * PEOPLE + 7 + PEOPLE);
        key = texts("select secret from box_key where box_id like '%words1'").getFirst();
        linkedBefore = linked();
        Entry close = ledger().read(tx -> tx.use(Timetable.class).find("evaluation.close", MEETING)).orElseThrow();
        assertThat(close.at()).isAfter(NOW);
        ledger.change(tx -> new EvaluationClosing().come(close, tx, close.at()));
        new Sealer(ledger()).seal();
        assertThat(new Housekeeping(ledger()).sweep()).isTrue();
    }

    private static void meetingOfMany(Transaction tx) {
        Zone toronto = Zone.of("America/Toronto");
        tx.use(Councils.class).add(new Council("c1", Bilingual.of("Lake Council", "Conseil des lacs"),
                Bilingual.of("LC", "CL"), toronto, RoomLanguages.BOTH, QuorumRule.none(), CouncilClock.real(), 0));
        tx.use(Meetings.class).add(new Meeting(MEETING, "c1", null, Meeting.Mode.VIRTUAL, LocalDate.of(2026, 11, 22),
                LocalTime.of(9, 0), toronto, null, null, Meeting.State.ADJOURNED, NOW.minus(Duration.ofHours(2)), NOW,
                Meeting.Next.TO_BE_SET, false, 0));
        for (int i = 0; i < PEOPLE; i++) {
            String id = person(i);
            tx.use(Persons.class).add(new Person(id, "Member " + i, null, Language.ENGLISH, null, 0));
            tx.use(Persons.class).seat(new Member("c1", id, Role.MEMBER, null, Member.Office.NONE, 0));
            tx.use(Directory.class).link(account(i), id, NOW);
            tx.use(Meetings.class).addAttendee(new Attendee("row" + i, MEETING, id, "Member " + i, null,
                    Jurisdiction.ON, Attendee.Part.MEMBER, Member.Office.NONE, null, false, Attendee.State.PRESENT, NOW,
                    null, 0));
        }
    }

    private static Identity account(int number) {
        return new Identity(Platform.SLACK, "T1", "U-account-%02d".formatted(number));
    }

    private void answers(Dispatcher dispatcher, int number, String delivery, String step) {
        Map<String, String> values = new HashMap<>(Map.of("evaluation", MEETING, "council", "c1"));
        for (int scale = 1; scale <= 4; scale++) {
            values.put("scale" + scale, step);
        }
        values.put("words1", words("first", number));
        values.put("words2", words("second", number));
        values.put("futureTopics", words("topic", number));
        Reply reply = dispatcher.dispatch(new Invocation(delivery, account(number), Language.ENGLISH, null,
                new Place(Platform.SLACK, "T1", "D1", null, true), new Input.Submitted("evaluation.answer", values),
                NOW.plusSeconds(60)));
        assertThat(reply.toString()).contains("evaluation.c");
    }

    private List<String> texts(String sql) {
        return ledger().read(tx -> ((Session) tx).list(sql, row -> row.text(1)));
    }

    /** Every row of every table, as a dump has them: in the order in which they lie there. */
    private Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new HashMap<>();
        for (String table : tables()) {
            dump.put(table, texts("select " + columns(table) + " from " + table));
        }
        return dump;
    }

    private List<String> tables() {
        return texts(dialect == Dialect.SQLITE ? "select name from sqlite_master where type = 'table'"
                : "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'");
    }

    private String columns(String table) {
        List<String> columns = texts(dialect == Dialect.SQLITE ? "select name from pragma_table_info('" + table + "')"
                : "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                        + table + "'");
        return String.join(" || ' | ' || ",
                columns.stream().map(column -> "coalesce(cast(\"" + column + "\" as text), '')").toList());
    }

    @Test
    void noRowHoldsAPersonAndAnAnswer() {
        Map<String, List<String>> dump = dump();
        assertThat(dump).hasSizeGreaterThan(20);
        dump.forEach((table, rows) -> rows.stream().filter(row -> row.contains("-words-of-"))
                .forEach(row -> assertThat(table).as(row).isIn("answer", "forward_topic")));
        assertThat(dump.get("forward_topic")).hasSize(PEOPLE)
                .noneMatch(row -> row.contains("person-") || row.contains("U-account"));
        assertThat(dump.get("answer")).hasSize(7 * PEOPLE)
                .noneMatch(row -> row.contains("person-") || row.contains("U-account"));
        assertThat(dump.get("inbox")).as("what is kept of a request").hasSize(2 * PEOPLE)
                .noneMatch(row -> row.contains("scale"));
    }

    @Test
    void theKeysAndWhatStoodUnderThemAreNowhere() {
        String all = dump().toString() + bytes();
        assertThat(traces).noneMatch(all::contains);
    }

    /** Everything that lies in the folder, byte for byte; nothing where the database is a server. */
    private String bytes() {
        if (dialect != Dialect.SQLITE) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            assertThat(all).as("the answers themselves are there").contains(words("first", 3));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The order of answering, of the list of those asked, of the answers to another question: none of them is found again. */
    @Test
    void theOrderOfTheAnswersIsThatOfNothingElse() {
        List<List<Integer>> orders = new ArrayList<>();
        orders.add(answeredInThisOrder.stream().map(id -> Integer.valueOf(id.substring(7))).toList());
        orders.add(IntStream.range(0, PEOPLE).boxed().toList());
        for (String box : List.of("first", "second", "topic")) {
            orders.add(whoWrote(box, "select comment from answer where comment like '" + box + "%'"));
            orders.add(whoWrote(box, "select comment from answer where comment like '" + box + "%' order by id"));
        }
        orders.add(whoWrote("topic", "select text_en from forward_topic order by number"));
        for (int i = 0; i < orders.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(alike(orders.get(i), orders.get(j))).as("orders %d and %d", i, j).isLessThan(PEOPLE / 3);
            }
        }
    }

    private List<Integer> whoWrote(String question, String sql) {
        List<String> all = IntStream.range(0, PEOPLE).mapToObj(number -> words(question, number)).toList();
        return texts(sql).stream().map(all::indexOf).toList();
    }

    /** At how many places the same person stands, or the same person follows on the one before. */
    private static long alike(List<Integer> one, List<Integer> other) {
        assertThat(one).hasSameSizeAs(other);
        long places = IntStream.range(0, one.size()).filter(i -> one.get(i).equals(other.get(i))).count();
        long neighbours = IntStream.range(1, one.size()).filter(i -> {
            int at = other.indexOf(one.get(i));
            return at > 0 && other.get(at - 1).equals(one.get(i - 1));
        }).count();
        return Math.max(places, neighbours);
    }

    @Test
    void whoTookPartStandsInEveryBoxAlikeAndInTheOrderOfTheirIds() {
        List<String> sorted = answeredInThisOrder.stream().sorted().toList();
        for (String box : texts("select id from box")) {
            assertThat(texts("select voter from took_part where box_id = '" + box + "'"))
                    .containsExactlyElementsOf(sorted);
        }
        assertThat(texts("select actor_id from audit where kind = 'ballot.took_part' order by seq").subList(0, PEOPLE))
                .containsExactlyElementsOf(sorted);
    }

    @Test
    void noIdOfAnAnswerTellsATimeAndNoFingerprintAnAnswer() {
        assertThat(texts("select id from answer")).allMatch(id -> id.charAt(14) == '4');
        assertThat(Ids.next(1).charAt(14)).as("what an id looks like that does").isEqualTo('7');
        assertThat(texts("select coalesce(fingerprint, '') from audit where kind = 'ballot.took_part'"))
                .containsOnly("");
        assertThat(texts("select kind from audit").stream().distinct()).containsExactlyInAnyOrder("meeting.adjourned",
                "evaluation.opened", "evaluation.closed", "ballot.took_part");
    }

    /** Before the close whoever holds the key finds everything, as members are told; after it the very same key finds nothing. */
    @Test
    void theKeyOfAnOpenFormLeadsToEverybodyAndThatOfAClosedOneToNobody() {
        assertThat(linkedBefore).isEqualTo(PEOPLE);
        assertThat(linked()).isZero();
    }

    /** How many people's words are found by the key of the first open question. */
    private long linked() {
        return IntStream.range(0, PEOPLE).filter(number -> texts("select comment from ballot where voter = '"
                + handle(person(number)) + "'").contains(words("first", number))).count();
    }

    private String handle(String person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
