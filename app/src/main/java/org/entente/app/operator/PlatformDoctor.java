package org.entente.app.operator;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.entente.slack.SlackManifest;
import org.entente.slack.SlackSettings;
import org.entente.slack.api.SlackCheck;
import org.entente.slack.api.SlackEndpoint;
import org.entente.teams.TeamsSettings;
import org.entente.teams.api.TeamsCheck;

/** Whether Slack and Teams take what is set for them. Tokens are sent to their own platform only, and never printed. */
final class PlatformDoctor {

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final InstantSource clock;

    PlatformDoctor(Map<String, String> environment, Terminal terminal, InstantSource clock) {
        this.environment = environment;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** @return whether everything is well */
    boolean run() {
        boolean slack = slack();
        boolean teams = teams();
        return slack && teams;
    }

    private boolean slack() {
        SlackSettings settings;
        try {
            settings = SlackSettings.read(environment);
        } catch (IllegalArgumentException e) {
            return ill("operator.doctor.settings.wrong", Map.of("why", String.valueOf(e.getMessage())));
        }
        return switch (settings) {
            case SlackSettings.Off off -> well("operator.doctor.slack.off", Map.of());
            case SlackSettings.OAuth oauth -> well("operator.doctor.slack.several", Map.of());
            case SlackSettings.Http http -> bot(http.endpoint(), http.botToken());
            case SlackSettings.Socket socket -> bot(socket.endpoint(), socket.botToken())
                    & socket(socket.endpoint(), socket.appToken());
        };
    }

    private boolean bot(SlackEndpoint endpoint, String token) {
        return switch (new SlackCheck(endpoint).ask(token, SlackManifest.scopes())) {
            case SlackCheck.Works(var workspace, var missing) when missing.isEmpty() ->
                    well("operator.doctor.slack", Map.of("workspace", workspace));
            case SlackCheck.Works(var workspace, var missing) -> ill("operator.doctor.slack.scopes",
                    Map.of("workspace", workspace, "scopes", String.join(", ", missing)));
            case SlackCheck.Refused(var code) -> refused(SlackSettings.BOT_TOKEN, code);
            case SlackCheck.Silent silent -> silent(endpoint);
        };
    }

    private boolean socket(SlackEndpoint endpoint, String token) {
        return switch (new SlackCheck(endpoint).askSocket(token)) {
            case SlackCheck.Works works -> well("operator.doctor.slack.socket", Map.of());
            case SlackCheck.Refused(var code) -> refused(SlackSettings.APP_TOKEN, code);
            case SlackCheck.Silent silent -> silent(endpoint);
        };
    }

    private boolean refused(String variable, String code) {
        return ill("operator.doctor.slack.refused", Map.of("variable", variable, "code", code));
    }

    private boolean silent(SlackEndpoint endpoint) {
        return ill("operator.doctor.slack.silent", Map.of("address", endpoint.api().toString()));
    }

    private boolean teams() {
        TeamsSettings settings;
        try {
            settings = TeamsSettings.read(environment);
        } catch (IllegalArgumentException e) {
            return ill("operator.doctor.settings.wrong", Map.of("why", String.valueOf(e.getMessage())));
        }
        return switch (settings) {
            case TeamsSettings.Off off -> well("operator.doctor.teams.off", Map.of());
            case TeamsSettings.On on -> {
                Optional<String> wrong = new TeamsCheck(on.endpoint()).ask(on.loginTenant(), on.appId(),
                        on.appPassword(), clock);
                yield wrong.isEmpty() ? well("operator.doctor.teams", Map.of("app", on.appId()))
                        : ill("operator.doctor.teams.wrong",
                                Map.of("why", wrong.get(), "address", on.endpoint().login().toString()));
            }
        };
    }

    private boolean well(String key, Map<String, Object> arguments) {
        terminal.say(key, arguments);
        return true;
    }

    private boolean ill(String key, Map<String, Object> arguments) {
        terminal.say(key, arguments);
        return false;
    }
}
