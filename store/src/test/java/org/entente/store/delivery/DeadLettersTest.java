package org.entente.store.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Deliveries.Delivery;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.people.Room;
import org.entente.core.text.RoomLanguages;
import org.entente.store.Backlog;
import org.entente.store.Housekeeping;
import org.entente.store.StoreContract;
import org.entente.store.delivery.DeadLetters.DeadLetter;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What was given up, as an operator sees it and puts it back. */
class DeadLettersTest extends StoreContract {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Showing POLL = new Showing.Live("poll", "p1");

    private static Room room(String conversation) {
        return new Room("r" + conversation, "c", Platform.SLACK, "T1", conversation, RoomLanguages.BOTH, true);
    }

    private List<Delivery> due(Instant now) {
        return ledger().write(tx -> {
            Deliveries deliveries = tx.use(Deliveries.class);
            return Stream.concat(deliveries.claimPosts(now, LEASE, 100).stream(),
                    deliveries.claimEdits(now, LEASE, 100).stream()).toList();
        });
    }

    /** Enqueued so many minutes after the beginning, and given up at once. */
    private void givenUp(int minutes, String reason, Consumer<Outbox> enqueues) {
        ledger().change(tx -> enqueues.accept(tx.use(Outbox.class)));
        giveUp(minutes, reason);
    }

    private void giveUp(int minutes, String reason) {
        Instant at = NOW.plus(Duration.ofMinutes(minutes));
        due(at).forEach(each -> ledger().change(tx -> tx.use(Deliveries.class).dead(each, reason, at)));
    }

    private void message(int minutes, String conversation) {
        givenUp(minutes, conversation,
                outbox -> outbox.post(room(conversation),
                        new Showing.Once(new Card(Content.literal("Secret matters"), List.of())), conversation));
    }

    private void changeOfACard(int minutes) {
        ledger().change(tx -> tx.use(Outbox.class).post(room("C9"), POLL, "poll"));
        due(NOW).forEach(each -> ledger().change(tx -> tx.use(Deliveries.class).delivered(each, "m1", NOW)));
        givenUp(minutes, "edit_window_closed", outbox -> outbox.refresh("poll", "p1"));
    }

    private List<DeadLetter> dead() {
        return ledger().read(tx -> tx.use(DeadLetters.class).latest(10));
    }

    private long count() {
        return ledger().<Long>read(tx -> tx.use(DeadLetters.class).count());
    }

    private int retryOldest(int most) {
        return ledger().<Integer>write(tx -> tx.use(DeadLetters.class).retryOldest(most));
    }

    @Test
    void eachSaysWhatItWasAndWhereItShouldHaveGoneTheNewestFirst() {
        message(1, "C1");
        changeOfACard(2);
        givenUp(3, "gone", outbox -> outbox.hand("d", new Identity(Platform.TEAMS, "tenant", "29:1"), "record.docx",
                "r", "f"));
        ledger().change(tx -> tx.use(Outbox.class).tell("c", "nobody", POLL, "t"));
        assertThat(due(NOW.plus(Duration.ofMinutes(4)))).isEmpty();
        assertThat(dead()).extracting(DeadLetter::councilId, DeadLetter::what, DeadLetter::platform, DeadLetter::place,
                DeadLetter::reason, DeadLetter::at).containsExactly(
                        tuple("c", DeadLetters.What.MESSAGE, null, Address.Kind.PERSON, "no account",
                                NOW.plus(Duration.ofMinutes(4))),
                        tuple("d", DeadLetters.What.FILE, Platform.TEAMS, Address.Kind.PERSON, "gone",
                                NOW.plus(Duration.ofMinutes(3))),
                        tuple("c", DeadLetters.What.CHANGE, Platform.SLACK, Address.Kind.ROOM, "edit_window_closed",
                                NOW.plus(Duration.ofMinutes(2))),
                        tuple("c", DeadLetters.What.MESSAGE, Platform.SLACK, Address.Kind.ROOM, "C1",
                                NOW.plus(Duration.ofMinutes(1))));
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void theOldestAreTriedAgainFirst() {
        message(1, "C1");
        changeOfACard(2);
        message(3, "C3");
        assertThat(retryOldest(2)).isEqualTo(2);
        assertThat(dead()).extracting(DeadLetter::reason).containsExactly("C3");
        assertThat(due(NOW)).extracting(delivery -> delivery.address().target()).containsExactly("C1", "C9");
    }

    @Test
    void whatDiesAgainMeanwhileIsTheLastToBeTriedAThirdTime() {
        message(1, "C1");
        changeOfACard(2);
        retryOldest(1);
        giveUp(3, "again");
        assertThat(retryOldest(1)).isOne();
        assertThat(dead()).extracting(DeadLetter::reason).containsExactly("again");
    }

    @Test
    void aCardWhoseChangeIsTriedAgainFollowsTheRecordAgain() {
        changeOfACard(1);
        ledger().change(tx -> tx.use(Outbox.class).refresh("poll", "p1"));
        assertThat(due(NOW)).as("a change that was given up rests").isEmpty();
        retryOldest(10);
        Delivery retried = due(NOW).getFirst();
        assertThat(retried.messageId()).isEqualTo("m1");
        assertThat(retried.attempts()).isZero();
        ledger().change(tx -> tx.use(Deliveries.class).delivered(retried, "m1", NOW));
        ledger().change(tx -> tx.use(Outbox.class).refresh("poll", "p1"));
        assertThat(due(NOW)).hasSize(1);
    }

    @Test
    void aChangeThatWaitsForARoomWhichIsClosedIsGivenUpWithIt() {
        ledger().change(tx -> tx.use(Outbox.class).post(room("C9"), POLL, "poll"));
        due(NOW).forEach(each -> ledger().change(tx -> tx.use(Deliveries.class).delivered(each, "m1", NOW)));
        ledger().change(tx -> tx.use(Outbox.class).refresh("poll", "p1"));
        due(NOW).forEach(each -> ledger()
                .change(tx -> tx.use(Deliveries.class).again(each, NOW.plusSeconds(60), "ratelimited")));
        ledger().change(tx -> tx.use(Outbox.class).refresh("poll", "p1"));
        ledger().change(tx -> tx.use(Deliveries.class)
                .closeAddress(new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C9"), "archived", NOW));
        assertThat(dead()).extracting(DeadLetter::what, DeadLetter::reason)
                .containsExactly(tuple(DeadLetters.What.CHANGE, "archived"));
        assertThat(Backlog.read(ledger(), NOW).waiting()).isZero();
    }

    @Test
    void whatWasGivenUpLongAgoIsForgotten() {
        message(1, "C1");
        changeOfACard(2);
        Housekeeping housekeeping = new Housekeeping(ledger());
        housekeeping.tidy(NOW.plus(Duration.ofDays(90)));
        assertThat(count()).isEqualTo(2);
        housekeeping.tidy(NOW.plus(Duration.ofDays(91)));
        assertThat(count()).isZero();
    }

    @Test
    void aCardOfARoomThatWasClosedFollowsTheRecordAgainOnceItIsThere() {
        ledger().change(tx -> tx.use(Outbox.class).post(room("C1"), POLL, "poll"));
        ledger().change(tx -> tx.use(Deliveries.class)
                .closeAddress(new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C1"), "archived", NOW));
        assertThat(retryOldest(10)).isOne();
        due(NOW).forEach(each -> ledger().change(tx -> tx.use(Deliveries.class).delivered(each, "m1", NOW)));
        ledger().change(tx -> tx.use(Outbox.class).refresh("poll", "p1"));
        assertThat(due(NOW)).extracting(Delivery::messageId).containsExactly("m1");
    }

    @Test
    void whereNothingIsDeadNothingIsTriedAgain() {
        ledger().change(tx -> tx.use(Outbox.class).post(room("C1"), POLL, "poll"));
        assertThat(retryOldest(10)).isZero();
        assertThat(count()).isZero();
    }

    private static final String NUMBERS = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000) ";

    /** Everything else that was ever delivered lies beside it. */
    private void muchThatIsNotDead(Session session) {
        session.update("insert into delivery (id, council_id, queue, kind, what, dedupe, state, open, next_at,"
                + " attempts, ended_at) " + NUMBERS
                + "select 'd' || i, 'c', 'q', 'ROOM', '{}', 'k' || i, 'DONE', false, 0, 0, i from n");
        session.update("insert into live_message (id, kind, view, subject, open, edited_at) " + NUMBERS
                + "select 'm' || i, 'ROOM', 'v', 's', true, 0 from n");
        session.update("insert into live_edit (message, state, claim, rank, next_at, attempts) " + NUMBERS
                + "select 'm' || i, 'WAITING', '', 1, 0, 0 from n");
        if (dialect == Dialect.POSTGRES) {
            session.update("analyze delivery");
            session.update("analyze live_edit");
        }
    }

    @ParameterizedTest
    @CsvSource({SqlDeadLetters.POSTS + ",delivery_ended", SqlDeadLetters.EDITS + ",live_edit_dead"})
    void whoCountsTheDeadReadsNothingElse(String dead, String index) {
        ledger().change(tx -> muchThatIsNotDead((Session) tx));
        boolean sqlite = dialect == Dialect.SQLITE;
        List<String> plan = ledger().read(tx -> ((Session) tx).list(
                (sqlite ? "explain query plan " : "explain ") + "select count(*) " + dead,
                row -> row.text(sqlite ? 4 : 1)));
        assertThat(String.join("\n", plan)).contains(index);
    }
}
