package org.entente.store.delivery;

import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Deliveries.Delivery;
import org.entente.core.delivery.Outbox;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/** A file was handed to somebody who is asked first whether they want it; they answer later. */
class FilesHandedTest extends StoreContract {

    private static final Identity ASKED = new Identity(Platform.TEAMS, "tenant", "29:1");
    private static final Deliveries.FileOf FILE = new Deliveries.FileOf("record.docx", "r");

    private Delivery claimed() {
        List<Delivery> due = ledger()
                .write(tx -> tx.use(Deliveries.class).claimPosts(NOW, ofSeconds(60), 10));
        return due.getFirst();
    }

    private Delivery handed() {
        ledger().change(tx -> tx.use(Outbox.class).hand("c", ASKED, FILE.document(), FILE.subject(), "1"));
        return claimed();
    }

    private void delivered(Delivery delivery) {
        ledger().change(tx -> tx.use(Deliveries.class).delivered(delivery, "", NOW));
    }

    private Optional<Deliveries.Handed> find(Identity who, String offer) {
        return ledger().read(tx -> tx.use(Deliveries.class).handed(who, offer));
    }

    @Test
    void isFoundByItsOfferBeforeAndAfterItIsWrittenDownThatTheyWereAsked() {
        Delivery delivery = handed();
        assertThat(find(ASKED, delivery.id())).contains(new Deliveries.Handed("c", FILE, false));
        delivered(delivery);
        assertThat(find(ASKED, delivery.id())).contains(new Deliveries.Handed("c", FILE, false));
    }

    @Test
    void isTakenOnce() {
        Delivery delivery = handed();
        delivered(delivery);
        ledger().change(tx -> tx.use(Deliveries.class).taken(ASKED, delivery.id()));
        assertThat(find(ASKED, delivery.id())).contains(new Deliveries.Handed("c", FILE, true));
    }

    @Test
    void isForNobodyElse() {
        Delivery delivery = handed();
        delivered(delivery);
        for (Identity other : List.of(new Identity(Platform.TEAMS, "tenant", "29:2"),
                new Identity(Platform.TEAMS, "another", "29:1"), new Identity(Platform.SLACK, "tenant", "29:1"))) {
            ledger().change(tx -> tx.use(Deliveries.class).taken(other, delivery.id()));
            assertThat(find(other, delivery.id())).isEmpty();
        }
        assertThat(find(ASKED, delivery.id())).contains(new Deliveries.Handed("c", FILE, false));
    }

    @Test
    void isNotWhateverSomebodySaysThatItIs() {
        Delivery delivery = handed();
        delivered(delivery);
        for (String offer : List.of("", "/", "POST", "POST//", "EDIT/" + delivery.id().split("/", -1)[1] + "/x",
                "NONE/1/2", delivery.id() + "/more", "6c0e3a1e-7d52-4a59-9bb6-2f0e4b0a9d11", "POST/' or 1=1 --/x")) {
            ledger().change(tx -> tx.use(Deliveries.class).taken(ASKED, offer));
            assertThat(find(ASKED, offer)).as(offer).isEmpty();
        }
    }
}
