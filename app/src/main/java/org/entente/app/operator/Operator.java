package org.entente.app.operator;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.entente.app.Settings;

/** The commands of the program that look after the record. */
public final class Operator {

    /** What {@link #run} takes as its first word. */
    public static final List<String> COMMANDS = List.of("verify", "backup", "restore", "migrate", "doctor",
            "undelivered");

    /** Set by {@code ./entente}, which goes to its own folder: names of files are meant where it was called. */
    public static final String CALLED_FROM = "entente.called-from";

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Operator() {}

    /**
     * Does what the words say and prints what came of it, in the language of the terminal.
     *
     * @return the exit code: 0 when all is well, 1 when it is not, 2 when the words are not understood: the name of a file is missing
     * @throws IllegalArgumentException with one line about what is wrong with the settings; nothing was done
     */
    public static int run(List<String> words, Map<String, String> environment) {
        return run(words, environment, Path.of(System.getProperty(CALLED_FROM, "")), Terminal.of(environment),
                InstantSource.system());
    }

    static int run(List<String> words, Map<String, String> environment, Path calledFrom, Terminal terminal,
            InstantSource clock) {
        boolean named = words.size() == 2;
        if (words.getFirst().equals("backup") && !named) {
            terminal.say("operator.usage.backup");
            return NOT_UNDERSTOOD;
        }
        if (words.getFirst().equals("restore") && !named) {
            terminal.say("operator.usage.restore");
            return NOT_UNDERSTOOD;
        }
        boolean retried = words.size() == 2 && words.get(1).equals(Undelivered.RETRY);
        if (words.getFirst().equals("undelivered") && words.size() > 1 && !retried) {
            terminal.say("operator.usage.undelivered");
            return NOT_UNDERSTOOD;
        }
        boolean done = switch (words.getFirst()) {
            case "verify" -> new Verify(Settings.read(environment), terminal).run();
            case "backup" -> new Backup(Settings.read(environment), terminal).run(calledFrom.resolve(words.get(1)));
            case "restore" -> new Restore(Settings.read(environment), terminal).run(calledFrom.resolve(words.get(1)));
            case "migrate" -> new Migrate(Settings.read(environment), terminal).run();
            case "doctor" -> new Doctor(environment, terminal, clock).run();
            case "undelivered" -> new Undelivered(Settings.read(environment), terminal).run(retried);
            default -> throw new IllegalArgumentException("not a command: " + words.getFirst());
        };
        return done ? DONE : NOT_DONE;
    }
}
