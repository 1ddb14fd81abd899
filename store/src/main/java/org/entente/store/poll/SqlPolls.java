package org.entente.store.poll;

import java.util.List;
import java.util.Optional;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Polls in SQL. */
final class SqlPolls implements Polls {

    private static final Table<Poll> POLLS = Table.of(Poll.class, "poll", "id");

    private final Rows<Poll> polls;

    SqlPolls(Session session) {
        polls = POLLS.in(session);
    }

    @Override
    public void add(Poll poll) {
        polls.insert(poll);
    }

    @Override
    public Poll update(Poll poll) {
        return polls.update(poll);
    }

    @Override
    public Optional<Poll> find(String pollId) {
        return polls.find(pollId);
    }

    @Override
    public List<Poll> open(String councilId) {
        return polls.list("council_id = ? and closed_at is null order by opened_at, id", councilId);
    }

    @Override
    public List<Poll> ofMeeting(String meetingId) {
        return polls.list("meeting_id = ? order by opened_at, id", meetingId);
    }

    @Override
    public List<Poll> latest(String councilId, int most) {
        return polls.list("council_id = ? order by opened_at desc, id desc limit ?", councilId, most);
    }
}
