package org.entente.store.secret;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Installations;
import org.entente.core.people.Platform;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

final class SqlInstallations implements Installations {

    private static final Table<Installation> INSTALLATIONS = Table.of(Installation.class, "installation", "platform",
            "organisation", "workspace");

    private final Session session;
    private final Rows<Installation> rows;

    SqlInstallations(Session session) {
        this.session = session;
        this.rows = INSTALLATIONS.in(session);
    }

    @Override
    public void keep(Installation installation) {
        rows.upsert(installation);
    }

    @Override
    public Optional<Installation> serving(Platform platform, String workspace) {
        if (workspace.isEmpty()) {
            return Optional.empty();
        }
        return rows.one("""
                platform = ? and (workspace = ? or (workspace = '' and organisation in
                    (select organisation from workspace_of where platform = ? and workspace = ?)))
                order by case when workspace = '' then 0 when organisation <> '' then 1 else 2 end, at desc
                limit 1""", platform, workspace, platform, workspace);
    }

    @Override
    public List<Installation> all(Platform platform) {
        return rows.list("platform = ? order by organisation, workspace", platform);
    }

    @Override
    public void belongs(Platform platform, String workspace, String organisation) {
        if (organisation.isEmpty()) {
            session.update("delete from workspace_of where platform = ? and workspace = ?", platform, workspace);
        } else {
            session.update("""
                    insert into workspace_of (platform, workspace, organisation) values (?, ?, ?)
                    on conflict (platform, workspace) do update set organisation = excluded.organisation""", platform,
                    workspace, organisation);
        }
    }

    @Override
    public void removeWorkspace(Platform platform, String workspace, Instant until) {
        if (!workspace.isEmpty()) {
            session.update("delete from installation where platform = ? and workspace = ? and at <= ?", platform,
                    workspace, until);
        }
    }

    @Override
    public void removeOrganisation(Platform platform, String organisation, Instant until) {
        session.update(
                "delete from installation where platform = ? and organisation = ? and workspace = '' and at <= ?",
                platform, organisation, until);
    }
}
