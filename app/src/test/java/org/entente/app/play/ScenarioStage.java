package org.entente.app.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.scenario.CouncilScenario;
import org.entente.app.scenario.Player;

/** A stage straight before the dispatcher, on the real store, before there is any council. */
final class ScenarioStage implements Stage {

    /** @param number its place among all that were written */
    private record Written(String who, String text, int number) {}

    private final CouncilScenario council = CouncilScenario.empty();
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final List<Written> written = new ArrayList<>();

    @Override
    public void enters(Account account) {
        players.put(account.name(), council.account(account.name(), account.email(), account.language()));
    }

    private Player player(String who) {
        Player player = players.get(who);
        if (player == null) {
            throw new AssertionError("not in the cast: " + who);
        }
        return player;
    }

    /** Nobody does two things in one instant: what was made earlier is known by it. */
    private Player next(String who) {
        council.clockPasses(Duration.ofSeconds(1));
        return player(who);
    }

    @Override
    public void types(String who, String line) {
        next(who).says(line);
    }

    @Override
    public void clicks(String who, String label, String words) {
        next(who).clicks(label, words);
    }

    @Override
    public void fills(String who, String label, String value) {
        player(who).fills(label, value);
    }

    @Override
    public void sends(String who) {
        next(who).submits();
    }

    @Override
    public void writes(String who, String message) {
        written.add(new Written(who, message, written.size()));
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        Written message = written.reversed().stream().filter(each -> each.text().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("nobody wrote: " + words));
        next(who).presses(shortcut, Map.of("text", message.text(), "author", mention(message.who()), "ts",
                "1700000000.00" + message.number(), "channel", "C-council"));
    }

    @Override
    public String answer(String who) {
        return player(who).answer();
    }

    @Override
    public List<String> room() {
        return council.room();
    }

    @Override
    public List<File> files(int expected) {
        return council.files().stream().map(file -> new File(file.fileName(), file.bytes())).toList();
    }

    @Override
    public String mention(String who) {
        return player(who).mention();
    }

    @Override
    public void close() {
        council.close();
    }
}
