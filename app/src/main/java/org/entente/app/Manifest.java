package org.entente.app;

import java.net.URI;
import java.util.Collection;
import org.entente.core.command.Command;
import org.entente.core.people.Administrators;
import org.entente.slack.SlackManifest;

/** The manifest to create the Slack app from, made from the commands that there are. */
final class Manifest {

    private Manifest() {}

    /** Over HTTP where a public address is set, else for Socket Mode. */
    static String of(Settings settings) {
        Collection<Command> commands = Features.registry(Administrators.none()).all();
        URI address = settings.publicUrl();
        return address == null ? SlackManifest.forSocketMode(commands) : SlackManifest.forHttp(commands, address);
    }
}
