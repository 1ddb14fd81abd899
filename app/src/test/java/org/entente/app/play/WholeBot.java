package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.app.clients.FreePort;
import org.entente.core.ledger.Ledger;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.entente.teams.TeamsAdapter;

/** The whole program in a process of its own, connected to a Slack and a Teams of this machine, for a crowded council. */
final class WholeBot implements AutoCloseable {

    final SlackStandIn slack = new SlackStandIn();
    final TeamsStandIn teams = new TeamsStandIn();
    final SignedHttp http = new SignedHttp(HttpStage.SECRET);
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final int port = FreePort.take();
    private Crowd crowd = new Crowd(slack, http, List.of());
    private KilledBot process;

    /** @param more variables besides those of the platforms */
    WholeBot(Path folder, int members, Map<String, String> more) {
        this(folder, members, more, ledger -> {});
    }

    /** @param before what is written into the record before it starts */
    WholeBot(Path folder, int members, Map<String, String> more, Consumer<Ledger> before) {
        this.folder = folder;
        try (Database database = database()) {
            crowd = Crowd.joins(database.ledger(), slack, http, members);
            before.accept(database.ledger());
        }
        environment.putAll(RunningBot.slack(slack.apiAddress(), "xoxb-play", HttpStage.SECRET));
        environment.putAll(teams.environment());
        environment.put("ENTENTE_DATA_DIR", folder.toString());
        environment.putAll(more);
        process = begun();
        try {
            answers(process);
        } catch (RuntimeException | Error e) {
            // nobody has it yet who could close it
            close();
            throw e;
        }
    }

    KilledBot starts() {
        process = begun();
        answers(process);
        return process;
    }

    private KilledBot begun() {
        try {
            Path log = Files.createDirectories(Path.of("target")).resolve("whole-bot.log");
            return new KilledBot(environment, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answers(KilledBot bot) {
        crowd.before(bot.door());
        bot.await("it answers", () -> crowd.types(0, "/council help").answered());
    }

    /** The record, beside the process: for looking, or while it does not run. */
    Database database() {
        return Database.inFolder(folder, new LocalWakeups(), InstantSource.system());
    }

    Path folder() {
        return folder;
    }

    Crowd crowd() {
        return crowd;
    }

    KilledBot process() {
        return process;
    }

    int port() {
        return port;
    }

    URI teamsDoor() {
        return URI.create("http://127.0.0.1:" + port + TeamsAdapter.PATH);
    }

    /** A poll of two days in the room, when its card stands there. */
    void asks(String question) {
        if (!crowd.types(0, "/poll \"" + question + "\" \"Monday\" \"Tuesday\"").answered()
                || slack.await(() -> crowd.find(question), 20_000) == null) {
            throw new AssertionError("no card of " + question);
        }
    }

    @Override
    public void close() {
        process.killed();
        http.close();
        slack.close();
        teams.close();
    }
}
