package org.entente.store.inbox;

import java.time.Instant;
import java.util.Optional;
import org.entente.core.command.Answer;
import org.entente.core.command.Inbox;
import org.entente.store.json.Json;
import org.entente.store.sql.Overtaken;
import org.entente.store.sql.Session;

final class SqlInbox implements Inbox {

    private final Session session;

    SqlInbox(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Answer> answered(String delivery) {
        return session.one("select answer from inbox where delivery = ?", row -> Json.read(Answer.class, row.text(1)),
                delivery);
    }

    /** When the same request was answered elsewhere meanwhile, this one is run again and finds that answer. */
    @Override
    public void keep(String delivery, Answer answer, Instant at) {
        int kept = session.update("insert into inbox (delivery, answer, at) values (?, ?, ?) on conflict do nothing",
                delivery, Json.write(Answer.class, answer), at);
        if (kept == 0) {
            throw new Overtaken("answered elsewhere");
        }
    }
}
