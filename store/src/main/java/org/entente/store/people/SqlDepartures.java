package org.entente.store.people;

import java.util.List;
import java.util.Optional;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;

/** Departures in SQL. */
final class SqlDepartures implements Departures {

    private final Rows<Departure> rows;

    SqlDepartures(Session session) {
        this.rows = PeopleTables.DEPARTURES.in(session);
    }

    @Override
    public void add(Departure departure) {
        rows.insert(departure);
    }

    @Override
    public Departure update(Departure departure) {
        return rows.update(departure);
    }

    @Override
    public void remove(String departureId) {
        rows.delete(departureId);
    }

    @Override
    public Optional<Departure> find(String departureId) {
        return rows.find(departureId);
    }

    @Override
    public List<Departure> of(String councilId) {
        return rows.list("council_id = ? order by told_at desc, id desc", councilId);
    }

    @Override
    public List<Departure> open(String councilId) {
        return rows.list("council_id = ? and successor_id is null order by told_at desc, id desc", councilId);
    }
}
