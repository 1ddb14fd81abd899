package org.entente.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.core.command.Command;
import org.entente.core.people.Administrators;
import org.entente.core.schedule.Holidays;
import org.entente.slack.SlackManifest;
import org.entente.teams.TeamsManifest;
import org.entente.teams.TeamsSettings;

/** What to create the apps of the platforms from, made from the commands that there are. */
final class Manifest {

    private static final String PACKAGE = "entente-teams.zip";

    private Manifest() {}

    /**
     * What is printed.
     *
     * @param words after {@code manifest}: a platform, or nothing for Slack
     * @param folder where the package for Teams is written
     * @throws IllegalArgumentException with one line about what is missing
     */
    static String of(List<String> words, Map<String, String> environment, Path folder) {
        return switch (words.isEmpty() ? "slack" : words.getFirst()) {
            case "slack" -> slack(Settings.read(environment));
            case "teams" -> teams(Settings.read(environment), TeamsSettings.read(environment), folder);
            default -> throw new IllegalArgumentException(
                    "'" + words.getFirst() + "' has no manifest; try: ./entente manifest slack or ./entente manifest"
                            + " teams");
        };
    }

    private static Collection<Command> commands() {
        return new Features(Administrators.none(), Holidays.NONE).registry().all();
    }

    /** Over HTTP where a public address is set, else for Socket Mode. */
    private static String slack(Settings settings) {
        URI address = settings.publicUrl();
        return address == null ? SlackManifest.forSocketMode(commands()) : SlackManifest.forHttp(commands(), address);
    }

    private static String teams(Settings settings, TeamsSettings teams, Path folder) {
        URI address = settings.publicUrl();
        if (address == null) {
            throw new IllegalArgumentException(
                    "Teams reaches the bot over the web: set ENTENTE_PUBLIC_URL to its address, such as"
                            + " https://bot.example.org");
        }
        String appId = switch (teams) {
            case TeamsSettings.On on -> on.appId();
            case TeamsSettings.Off off -> throw new IllegalArgumentException("set " + TeamsSettings.APP_ID + " and "
                    + TeamsSettings.APP_PASSWORD + " to what the bot's registration gave you");
        };
        Path file = folder.resolve(PACKAGE);
        try {
            Files.write(file, new TeamsManifest(commands(), appId, address).zipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "The app package for Teams: " + file.toAbsolutePath().normalize();
    }
}
