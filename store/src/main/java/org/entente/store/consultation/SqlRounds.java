package org.entente.store.consultation;

import java.util.List;
import java.util.Optional;
import org.entente.core.consultation.Response;
import org.entente.core.consultation.Round;
import org.entente.core.consultation.Rounds;
import org.entente.core.consultation.Series;
import org.entente.core.ledger.Stale;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Rounds in SQL. */
final class SqlRounds implements Rounds {

    private static final Table<Round> ROUNDS = Table.of(Round.class, "consultation_round", "id");
    private static final Table<Response> RESPONSES = Table.of(Response.class, "consultation_response", "round_id",
            "party", "question", "number");
    private static final Table<Series> SERIES = Table.of(Series.class, "consultation_series", "id");

    private final Session session;
    private final Rows<Round> rounds;
    private final Rows<Response> responses;
    private final Rows<Series> series;

    SqlRounds(Session session) {
        this.session = session;
        this.rounds = ROUNDS.in(session);
        this.responses = RESPONSES.in(session);
        this.series = SERIES.in(session);
    }

    @Override
    public void add(Round round) {
        rounds.insert(round);
    }

    @Override
    public Round update(Round round) {
        return rounds.update(round);
    }

    @Override
    public void remove(String roundId) {
        rounds.delete(roundId);
    }

    @Override
    public Optional<Round> find(String roundId) {
        return rounds.find(roundId);
    }

    @Override
    public List<Round> open(String councilId) {
        return rounds.list("council_id = ? and closed_at is null order by opened_at, id", councilId);
    }

    @Override
    public List<Round> latest(String councilId, int most) {
        return rounds.list("council_id = ? order by opened_at desc, id desc limit ?", councilId, most);
    }

    /** Holds the round's row, so that nobody closes it while this answer is being written. */
    @Override
    public boolean respond(Response response) {
        boolean takes = session.update(
                "update consultation_round set version = version where id = ? and closed_at is null and closes_at > ?",
                response.roundId(), response.at()) == 1;
        if (takes && !responses.insertIfAbsent(response)) {
            throw new Stale("answer " + response.number() + " of " + response.party());
        }
        return takes;
    }

    @Override
    public List<Response> responses(String roundId) {
        return responses.list("round_id = ? order by at, party, question, number", roundId);
    }

    @Override
    public void add(Series added) {
        series.insert(added);
    }

    @Override
    public Series update(Series changed) {
        return series.update(changed);
    }

    @Override
    public Optional<Series> series(String seriesId) {
        return series.find(seriesId);
    }

    @Override
    public List<Series> active(String councilId) {
        return series.list("council_id = ? and active order by id", councilId);
    }
}
