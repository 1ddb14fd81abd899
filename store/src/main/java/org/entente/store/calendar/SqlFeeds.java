package org.entente.store.calendar;

import java.util.List;
import java.util.Optional;
import org.entente.core.calendar.Feeds;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Feeds in SQL. */
final class SqlFeeds implements Feeds {

    private static final Table<Feed> FEEDS = Table.of(Feed.class, "calendar_feed", "council_id");

    private final Session session;
    private final Rows<Feed> feeds;

    SqlFeeds(Session session) {
        this.session = session;
        this.feeds = FEEDS.in(session);
    }

    @Override
    public void keep(Feed feed) {
        feeds.upsert(feed);
    }

    @Override
    public boolean revoke(String councilId) {
        return feeds.delete(councilId) == 1;
    }

    @Override
    public Optional<Feed> of(String councilId) {
        return feeds.find(councilId);
    }

    @Override
    public Optional<Feed> find(String hash) {
        return feeds.one("hash = ?", hash);
    }

    @Override
    public void took(String meetingId, Identity account) {
        session.update("insert into calendar_taker (meeting_id, platform, workspace, account) values (?, ?, ?, ?)"
                + " on conflict do nothing", meetingId, account.platform(), account.workspace(), account.user());
    }

    @Override
    public List<Identity> takers(String meetingId) {
        return session.list("select platform, workspace, account from calendar_taker where meeting_id = ?"
                + " order by platform, workspace, account",
                row -> new Identity(Platform.valueOf(row.text(1)), row.text(2), row.text(3)), meetingId);
    }
}
