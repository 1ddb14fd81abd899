package org.entente.store.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Deliveries.Delivery;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.Room;
import org.entente.core.text.RoomLanguages;
import org.entente.store.Housekeeping;
import org.entente.store.StoreContract;
import org.entente.store.delivery.DeadLetters.DeadLetter;
import org.entente.store.sql.Dialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits in the outbox, and couriers that fetch it. */
class DeliveriesTest extends StoreContract {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Room ROOM = room("C1");
    private static final Room OTHER = room("C2");
    private static final Showing POLL = new Showing.Live("poll", "p1");

    private static Room room(String conversation) {
        return new Room("r" + conversation, "c", Platform.SLACK, "T1", conversation, RoomLanguages.BOTH, true);
    }

    private static Showing once(String words) {
        return new Showing.Once(new Card(Content.literal(words), List.of()));
    }

    private void outbox(Consumer<Outbox> work) {
        ledger().change(tx -> work.accept(tx.use(Outbox.class)));
    }

    private void deliveries(Consumer<Deliveries> work) {
        ledger().change(tx -> work.accept(tx.use(Deliveries.class)));
    }

    private List<Delivery> posts(Instant now) {
        return ledger().write(tx -> tx.use(Deliveries.class).claimPosts(now, LEASE, 10));
    }

    private List<Delivery> edits(Instant now) {
        return ledger().write(tx -> tx.use(Deliveries.class).claimEdits(now, LEASE, 10));
    }

    private List<DeadLetter> dead() {
        return ledger().read(tx -> tx.use(DeadLetters.class).latest(10));
    }

    private @Nullable Instant nextDue() {
        return ledger().<@Nullable Instant>read(tx -> tx.use(Deliveries.class).nextDue());
    }

    private void delivered(Delivery delivery, String messageId) {
        deliveries(deliveries -> deliveries.delivered(delivery, messageId, NOW));
    }

    private void posted(Room... rooms) {
        for (Room room : rooms) {
            outbox(outbox -> outbox.post(room, POLL, "poll " + room.id()));
            delivered(posts(NOW).getFirst(), "m" + room.conversation());
        }
    }

    private static String words(Delivery delivery) {
        return delivery.what() instanceof Deliveries.Post(Showing.Once(Card card))
                && card.title() instanceof Content.Literal(String text) ? text : "";
    }

    @Test
    void aRoomGetsItsMessagesOneByOneInTheirOrder() {
        outbox(outbox -> {
            outbox.post(ROOM, once("one"), "1");
            outbox.post(ROOM, once("two"), "2");
            outbox.file(OTHER, "record.docx", "r", "3");
        });
        List<Delivery> first = posts(NOW);
        assertThat(first).extracting(Delivery::address).containsExactly(
                new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C1"),
                new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C2"));
        assertThat(words(first.getFirst())).isEqualTo("one");
        assertThat(first.getLast().what()).isEqualTo(new Deliveries.FileOf("record.docx", "r"));
        assertThat(posts(NOW)).isEmpty();
        delivered(first.getFirst(), "m");
        assertThat(posts(NOW)).extracting(DeliveriesTest::words).containsExactly("two");
    }

    @Test
    void aFileIsHandedToTheAccountThatAskedForIt() {
        Identity asked = new Identity(Platform.TEAMS, "tenant", "29:1");
        outbox(outbox -> outbox.hand("c", asked, "record.docx", "r", "1"));
        Delivery delivery = posts(NOW).getFirst();
        assertThat(delivery.address())
                .isEqualTo(new Address(Platform.TEAMS, "tenant", Address.Kind.PERSON, "29:1"));
        assertThat(delivery.what()).isEqualTo(new Deliveries.FileOf("record.docx", "r"));
        assertThat(posts(NOW)).isEmpty();
        delivered(delivery, "");
        assertThat(nextDue()).isNull();
    }

    @Test
    void whatADeadProcessHadClaimedIsTakenUpAtOnceWhereNobodyElseCanBeAtIt() {
        posted(OTHER);
        outbox(outbox -> {
            outbox.post(ROOM, once("one"), "1");
            outbox.refresh("poll", "p1");
        });
        int posts = posts(NOW).size();
        int edits = edits(NOW).size();
        assertThat(posts + edits).isPositive();
        database().takeOver();
        boolean alone = dialect == Dialect.SQLITE;
        assertThat(posts(NOW)).hasSize(alone ? posts : 0);
        assertThat(edits(NOW)).hasSize(alone ? edits : 0);
    }

    @Test
    void theSameMessageIsEnqueuedOnce() {
        outbox(outbox -> outbox.post(ROOM, once("one"), "1"));
        outbox(outbox -> outbox.post(ROOM, once("again"), "1"));
        delivered(posts(NOW).getFirst(), "m");
        assertThat(posts(NOW)).isEmpty();
        assertThat(nextDue()).isNull();
    }

    @Test
    void whatIsTriedAgainKeepsItsPlaceAndCountsItsAttempts() {
        outbox(outbox -> outbox.post(ROOM, once("one"), "1"));
        outbox(outbox -> outbox.post(ROOM, once("two"), "2"));
        Instant later = NOW.plusSeconds(5);
        Delivery one = posts(NOW).getFirst();
        deliveries(deliveries -> deliveries.postpone(one, NOW));
        Delivery same = posts(NOW).getFirst();
        assertThat(same.attempts()).isZero();
        deliveries(deliveries -> deliveries.again(same, later, "busy"));
        assertThat(posts(NOW)).isEmpty();
        assertThat(nextDue()).isEqualTo(later);
        assertThat(posts(later)).extracting(DeliveriesTest::words, Delivery::attempts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("one", 1));
    }

    @Test
    void aDeadMessageBlocksNothingAndCanBeTriedAgain() {
        outbox(outbox -> outbox.post(ROOM, once("one"), "1"));
        outbox(outbox -> outbox.post(ROOM, once("two"), "2"));
        Delivery one = posts(NOW).getFirst();
        deliveries(deliveries -> deliveries.dead(one, "no such channel", NOW));
        delivered(posts(NOW).getFirst(), "m");
        assertThat(dead()).extracting(DeadLetter::reason).containsExactly("no such channel");
        boolean retried = ledger().write(tx -> tx.use(DeadLetters.class).retry(dead().getFirst().id()));
        assertThat(retried).isTrue();
        assertThat(posts(NOW)).extracting(DeliveriesTest::words).containsExactly("one");
        assertThat(dead()).isEmpty();
    }

    @Test
    void aCourierThatDiedLosesItsLeaseAndIsRefusedAfterwards() {
        outbox(outbox -> outbox.post(ROOM, POLL, "1"));
        Delivery zombies = posts(NOW).getFirst();
        Instant later = NOW.plus(LEASE);
        assertThat(nextDue()).isEqualTo(later);
        assertThat(posts(later.minusMillis(1))).isEmpty();
        Delivery second = posts(later).getFirst();
        assertThat(second.attempts()).isEqualTo(1);
        delivered(zombies, "of the zombie");
        deliveries(deliveries -> deliveries.dead(zombies, "late", later));
        delivered(second, "right");
        outbox(outbox -> outbox.refresh("poll", "p1"));
        assertThat(edits(later)).extracting(Delivery::messageId).containsExactly("right");
        assertThat(dead()).isEmpty();
    }

    @Test
    void manyTriesThatWereAnsweredAndOneLostLeaseAreNoReasonToGiveUp() {
        posted(OTHER);
        outbox(outbox -> {
            outbox.post(ROOM, once("waits"), "waits");
            outbox.refresh("poll", "p1");
        });
        Instant now = NOW;
        for (int i = 0; i < 30; i++) {
            Instant next = now.plusSeconds(60);
            for (Delivery tried : List.of(posts(now).getFirst(), edits(now).getFirst())) {
                deliveries(deliveries -> deliveries.again(tried, next, "down"));
            }
            now = next;
        }
        posts(now);
        edits(now);
        assertThat(posts(now.plus(LEASE))).hasSize(1);
        assertThat(edits(now.plus(LEASE))).hasSize(1);
        for (int i = 2; i < 25; i++) {
            posts(now.plus(LEASE.multipliedBy(i)));
            edits(now.plus(LEASE.multipliedBy(i)));
        }
        assertThat(dead()).as("not heard of twenty times, one after the other").hasSize(2);
    }

    @Test
    void manyRefreshesAreOneEditOfEachLiveMessage() {
        posted(ROOM, OTHER);
        for (int i = 0; i < 5; i++) {
            outbox(outbox -> outbox.refresh("poll", "p1"));
        }
        outbox(outbox -> outbox.refresh("poll", "unknown"));
        assertThat(edits(NOW)).extracting(Delivery::messageId).containsExactlyInAnyOrder("mC1", "mC2");
        assertThat(edits(NOW)).isEmpty();
    }

    @Test
    void aRefreshThatComesWhileTheMessageIsBeingEditedIsNotLost() {
        posted(ROOM);
        outbox(outbox -> outbox.refresh("poll", "p1"));
        Delivery first = edits(NOW).getFirst();
        outbox(outbox -> outbox.refresh("poll", "p1"));
        assertThat(edits(NOW)).isEmpty();
        delivered(first, "mC1");
        assertThat(edits(NOW)).extracting(Delivery::messageId).containsExactly("mC1");
    }

    @Test
    void aRefreshWhileTheFirstPostIsUnderWayIsDrawnAfterIt() {
        outbox(outbox -> outbox.post(ROOM, POLL, "1"));
        outbox(outbox -> outbox.refresh("poll", "p1"));
        Delivery post = posts(NOW).getFirst();
        assertThat(edits(NOW)).isEmpty();
        outbox(outbox -> outbox.refresh("poll", "p1"));
        delivered(post, "m1");
        assertThat(edits(NOW)).extracting(Delivery::messageId).containsExactly("m1");
    }

    @Test
    void aFinalStateGoesFirst() {
        posted(ROOM);
        outbox(outbox -> outbox.post(OTHER, new Showing.Live("poll", "p2"), "2"));
        delivered(posts(NOW).getFirst(), "final");
        outbox(outbox -> {
            outbox.refresh("poll", "p1");
            outbox.refresh("poll", "p2");
            outbox.refreshFinally("poll", "p2");
        });
        List<Delivery> first = ledger().write(tx -> tx.use(Deliveries.class).claimEdits(NOW, LEASE, 1));
        assertThat(first).extracting(Delivery::messageId).containsExactly("final");
    }

    @Test
    void anEditIsTriedAgainWithWhatHasChangedMeanwhile() {
        posted(ROOM);
        outbox(outbox -> outbox.refresh("poll", "p1"));
        Delivery edit = edits(NOW).getFirst();
        Instant later = NOW.plusSeconds(3);
        deliveries(deliveries -> deliveries.again(edit, later, "limited"));
        outbox(outbox -> outbox.refresh("poll", "p1"));
        assertThat(nextDue()).isEqualTo(later);
        assertThat(edits(NOW)).isEmpty();
        Delivery next = edits(later).getFirst();
        assertThat(next.attempts()).isEqualTo(1);
        delivered(next, "mC1");
        assertThat(edits(later)).isEmpty();
        assertThat(nextDue()).isNull();
    }

    private Delivery shownToAllButToBeDrawnOnceMoreAt(Instant later) {
        posted(ROOM);
        outbox(outbox -> outbox.refresh("poll", "p1"));
        Delivery edit = edits(NOW).getFirst();
        deliveries(deliveries -> deliveries.onceMore(edit, NOW, later));
        return edit;
    }

    @Test
    void anEditThatIsToFollowOnceMoreComesThenAndOnlyThen() {
        Instant later = NOW.plusSeconds(5);
        shownToAllButToBeDrawnOnceMoreAt(later);
        assertThat(edits(NOW)).isEmpty();
        assertThat(nextDue()).isEqualTo(later);
        delivered(edits(later).getFirst(), "mC1");
        assertThat(nextDue()).isNull();
        assertThat(edits(later)).isEmpty();
    }

    @Test
    void whatChangesBeforeAnEditThatIsToFollowOnceMoreDoesNotWaitForIt() {
        Instant later = NOW.plusSeconds(5);
        shownToAllButToBeDrawnOnceMoreAt(later);
        outbox(outbox -> outbox.refresh("poll", "p1"));
        assertThat(nextDue()).isEqualTo(Instant.EPOCH);
        Delivery change = edits(NOW).getFirst();
        assertThat(change.attempts()).isZero();
        assertThat(edits(NOW)).isEmpty();
        deliveries(deliveries -> deliveries.onceMore(change, NOW, later));
        assertThat(edits(later)).hasSize(1);
    }

    @Test
    @Tag("F10")
    void anEditThatLostItsLeaseCannotAskForOneMore() {
        posted(ROOM);
        outbox(outbox -> outbox.refresh("poll", "p1"));
        Delivery lost = edits(NOW).getFirst();
        delivered(edits(NOW.plus(LEASE)).getFirst(), "mC1");
        deliveries(deliveries -> deliveries.onceMore(lost, NOW, NOW));
        assertThat(nextDue()).isNull();
    }

    @Test
    @Tag("F10")
    void twoCouriersAtOnceNeverClaimTheSame() throws Exception {
        for (int i = 0; i < 40; i++) {
            int number = i;
            outbox(outbox -> outbox.post(room("C" + number), POLL, "d" + number));
        }
        List<String> claimed = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<List<Delivery>>> futures = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                futures.add(pool.submit(() -> posts(NOW)));
            }
            for (Future<List<Delivery>> future : futures) {
                future.get().forEach(delivery -> claimed.add(delivery.address().target()));
            }
        }
        posts(NOW).forEach(delivery -> claimed.add(delivery.address().target()));
        assertThat(claimed).doesNotHaveDuplicates().hasSize(40);
    }

    /** On PostgreSQL a voter may commit after a courier has looked: what it marked must stay marked. */
    @Test
    void aRefreshCommittedAfterTheClaimIsDrawnAgain() throws Exception {
        Assumptions.assumeTrue(dialect == Dialect.POSTGRES, "on SQLite no transaction runs beside another");
        posted(ROOM);
        outbox(outbox -> outbox.refresh("poll", "p1"));
        var marked = new CountDownLatch(1);
        var claimed = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<?> voter = pool.submit(() -> outbox(outbox -> {
                outbox.refresh("poll", "p1");
                marked.countDown();
                awaitUntil(claimed);
            }));
            awaitUntil(marked);
            Delivery first = edits(NOW).getFirst();
            claimed.countDown();
            voter.get();
            delivered(first, "mC1");
        }
        assertThat(edits(NOW)).extracting(Delivery::messageId).containsExactly("mC1");
    }

    private static void awaitUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPersonIsToldWhereTheyWereLinkedLastAndWithoutAnAccountTheMessageIsDead() {
        ledger().change(tx -> {
            for (String id : List.of("ann", "bob")) {
                tx.use(Persons.class).add(new Person(id, id, null, null, null, 0));
            }
            tx.use(Directory.class).link(new Identity(Platform.SLACK, "T1", "U1"), "ann", NOW);
            tx.use(Directory.class).link(new Identity(Platform.TEAMS, "N1", "U2"), "ann", NOW.plusSeconds(1));
        });
        outbox(outbox -> {
            outbox.tell("c", "ann", once("hello"), "1");
            outbox.tell("c", "bob", once("hello"), "2");
        });
        assertThat(posts(NOW)).extracting(Delivery::address)
                .containsExactly(new Address(Platform.TEAMS, "N1", Address.Kind.PERSON, "U2"));
        assertThat(dead()).extracting(DeadLetter::reason).containsExactly("no account");
    }

    @Test
    void aClosedRoomGetsNothingMore() {
        posted(ROOM);
        outbox(outbox -> {
            outbox.post(ROOM, once("one"), "1");
            outbox.post(OTHER, once("two"), "2");
            outbox.refresh("poll", "p1");
        });
        deliveries(deliveries -> deliveries.closeAddress(new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C1"),
                "archived", NOW));
        assertThat(posts(NOW)).extracting(DeliveriesTest::words).containsExactly("two");
        assertThat(edits(NOW)).isEmpty();
        assertThat(dead()).extracting(DeadLetter::reason).containsExactly("archived");
    }

    @Test
    void whatWasDeliveredLongAgoIsForgotten() {
        posted(ROOM);
        new Housekeeping(ledger()).tidy(NOW.plus(Duration.ofDays(31)));
        outbox(outbox -> outbox.post(ROOM, POLL, "poll " + ROOM.id()));
        assertThat(posts(NOW)).hasSize(1);
    }
}
