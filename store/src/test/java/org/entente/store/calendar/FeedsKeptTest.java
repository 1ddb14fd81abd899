package org.entente.store.calendar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.calendar.Feeds;
import org.entente.core.calendar.Feeds.Feed;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A council has one address at a time; whoever took a meeting is remembered once. */
class FeedsKeptTest extends StoreContract {

    private static final Feed FIRST = new Feed("hash-1", "c1", "p1", NOW);

    private <T> T with(Function<Feeds, T> work) {
        return ledger().write(tx -> work.apply(tx.use(Feeds.class)));
    }

    private Optional<Feed> one(Function<Feeds, Optional<Feed>> work) {
        return with(work);
    }

    private boolean revoked(String councilId) {
        return with(feeds -> feeds.revoke(councilId));
    }

    private List<Identity> takers(String meetingId) {
        return with(feeds -> feeds.takers(meetingId));
    }

    private void keep(Feed feed) {
        ledger().change(tx -> tx.use(Feeds.class).keep(feed));
    }

    @Test
    void anAddressIsFoundByItsHashAndByItsCouncil() {
        keep(FIRST);
        assertThat(one(feeds -> feeds.find("hash-1"))).contains(FIRST);
        assertThat(one(feeds -> feeds.of("c1"))).contains(FIRST);
        assertThat(one(feeds -> feeds.find("hash-2"))).isEmpty();
        assertThat(one(feeds -> feeds.of("c2"))).isEmpty();
    }

    @Test
    void aNewAddressEndsTheOneBefore() {
        keep(FIRST);
        Feed second = new Feed("hash-2", "c1", "p2", NOW.plusSeconds(1));
        keep(second);
        assertThat(one(feeds -> feeds.find("hash-1"))).isEmpty();
        assertThat(one(feeds -> feeds.of("c1"))).contains(second);
    }

    @Test
    void anAddressIsRevokedOnce() {
        keep(FIRST);
        assertThat(revoked("c1")).isTrue();
        assertThat(revoked("c1")).isFalse();
        assertThat(one(feeds -> feeds.find("hash-1"))).isEmpty();
    }

    @Test
    void whoeverTookAMeetingIsRememberedOnce() {
        Identity slack = new Identity(Platform.SLACK, "T1", "U1");
        Identity teams = new Identity(Platform.TEAMS, "T1", "U1");
        ledger().change(tx -> {
            Feeds feeds = tx.use(Feeds.class);
            feeds.took("m1", teams);
            feeds.took("m1", slack);
            feeds.took("m1", slack);
            feeds.took("m2", slack);
        });
        assertThat(takers("m1")).containsExactly(slack, teams);
        assertThat(takers("m3")).isEmpty();
    }
}
