package org.entente.slack.inbound;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.InstallationService;
import java.time.InstantSource;
import java.util.Objects;
import org.entente.slack.api.SlackInstallations;

/**
 * Where Bolt puts an installation: into the record, instead of plain text in somebody's home folder. Bolt only puts;
 * tokens are found by {@link SlackInstallations}.
 */
final class InstallKeeping implements InstallationService {

    private static final String ELSEWHERE = "installations are found and removed through SlackInstallations";

    private final SlackInstallations installations;
    private final InstantSource clock;

    InstallKeeping(SlackInstallations installations, InstantSource clock) {
        this.installations = installations;
        this.clock = clock;
    }

    /** The app's tokens expire within hours, and nothing here would renew them. */
    static final class Rotates extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void saveInstallerAndBot(Installer installer) throws Rotates {
        saveBot(installer.toBot());
    }

    @Override
    public void saveBot(Bot bot) throws Rotates {
        if (bot.getBotRefreshToken() != null || bot.getBotTokenExpiresAt() != null) {
            throw new Rotates();
        }
        boolean everywhere = Boolean.TRUE.equals(bot.getIsEnterpriseInstall());
        String organisation = Objects.requireNonNullElse(bot.getEnterpriseId(), "");
        String workspace = everywhere ? "" : Objects.requireNonNullElse(bot.getTeamId(), "");
        if (organisation.isEmpty() && workspace.isEmpty() || bot.getBotAccessToken() == null) {
            throw new IllegalStateException("Slack names no workspace or gives no token");
        }
        installations.keep(organisation, workspace, bot.getBotAccessToken(), bot.getBotUserId(), bot.getBotScope(),
                clock.instant());
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean enabled) {
        // former tokens are of no use to anybody but a thief
    }

    @Override
    public void deleteBot(Bot bot) {
        throw new UnsupportedOperationException(ELSEWHERE);
    }

    @Override
    public void deleteInstaller(Installer installer) {
        throw new UnsupportedOperationException(ELSEWHERE);
    }

    @Override
    public Bot findBot(String enterpriseId, String teamId) {
        throw new UnsupportedOperationException(ELSEWHERE);
    }

    @Override
    public Installer findInstaller(String enterpriseId, String teamId, String userId) {
        throw new UnsupportedOperationException(ELSEWHERE);
    }
}
