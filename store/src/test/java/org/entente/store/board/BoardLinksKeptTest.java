package org.entente.store.board;

import java.util.Optional;
import java.util.function.Function;
import org.entente.core.board.BoardLinks;
import org.entente.core.board.BoardLinks.Link;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A council has one board at a time. */
class BoardLinksKeptTest extends StoreContract {

    private static final Link FIRST = new Link("hash-1", "c1", "p1", NOW);

    private Optional<Link> one(Function<BoardLinks, Optional<Link>> work) {
        return ledger().read(tx -> work.apply(tx.use(BoardLinks.class)));
    }

    private boolean revoked(String councilId) {
        return ledger().write(tx -> tx.use(BoardLinks.class).revoke(councilId));
    }

    private void keep(Link link) {
        ledger().change(tx -> tx.use(BoardLinks.class).keep(link));
    }

    @Test
    void anAddressIsFoundByItsHashAndByItsCouncil() {
        keep(FIRST);
        assertThat(one(links -> links.find("hash-1"))).contains(FIRST);
        assertThat(one(links -> links.of("c1"))).contains(FIRST);
        assertThat(one(links -> links.find("hash-2"))).isEmpty();
        assertThat(one(links -> links.of("c2"))).isEmpty();
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndNoOtherCouncils() {
        Link other = new Link("hash-3", "c2", "p1", NOW);
        keep(FIRST);
        keep(other);
        Link second = new Link("hash-2", "c1", "p2", NOW.plusSeconds(1));
        keep(second);
        assertThat(one(links -> links.find("hash-1"))).isEmpty();
        assertThat(one(links -> links.of("c1"))).contains(second);
        assertThat(one(links -> links.find("hash-3"))).contains(other);
    }

    @Test
    void anAddressIsRevokedOnce() {
        keep(FIRST);
        assertThat(revoked("c1")).isTrue();
        assertThat(revoked("c1")).isFalse();
        assertThat(one(links -> links.find("hash-1"))).isEmpty();
    }
}
