package org.entente.store.delivery;

import java.util.Optional;
import org.entente.core.delivery.Routes;
import org.entente.core.people.Platform;
import org.entente.store.sql.Session;

final class SqlRoutes implements Routes {

    private final Session session;

    SqlRoutes(Session session) {
        this.session = session;
    }

    @Override
    public Optional<String> find(Platform platform, String workspace, String target) {
        return session.one("select route from route where platform = ? and workspace = ? and target = ?",
                row -> row.text(1), platform, workspace, target);
    }

    @Override
    public void keep(Platform platform, String workspace, String target, String route) {
        session.update("""
                insert into route (platform, workspace, target, route) values (?, ?, ?, ?)
                on conflict (platform, workspace, target) do update set route = excluded.route""", platform,
                workspace, target, route);
    }
}
