package org.entente.slack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.slack.api.SlackEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an administrator sets, and what is said to slips. */
class SettingsTest {

    private static SlackSettings read(String... namesAndValues) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return SlackSettings.read(environment);
    }

    @Test
    void nothingSetIsNoSlack() {
        assertThat(read("PATH", "/bin")).isEqualTo(new SlackSettings.Off());
        assertThat(SlackAdapter.of(new SlackSettings.Off())).isEmpty();
    }

    @Test
    void aBotTokenWithASigningSecretIsHttp() {
        assertThat(read("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s"))
                .isEqualTo(new SlackSettings.Http("xoxb-1", "s", SlackEndpoint.SLACK));
    }

    @Test
    void aBotTokenWithAnAppTokenIsSocketMode() {
        assertThat(read("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1", "SLACK_API_URL",
                "http://127.0.0.1:3300/"))
                .isEqualTo(
                        new SlackSettings.Socket("xoxb-1", "xapp-1", SlackEndpoint.of("http://127.0.0.1:3300/api/")));
    }

    @Test
    void aClientWithItsSecretIsSeveralWorkspaces() {
        assertThat(read("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "c", "SLACK_SIGNING_SECRET", "s",
                "ENTENTE_PUBLIC_URL", "https://bot.example.org"))
                .isEqualTo(new SlackSettings.OAuth("1.2", "c", "s", URI.create("https://bot.example.org"),
                        SlackEndpoint.SLACK))
                .asString().doesNotContain("1.2").doesNotContain("c,");
    }

    @Test
    void aPublicAddressAloneIsNoSlack() {
        assertThat(read("ENTENTE_PUBLIC_URL", "http://bot.example.org")).isEqualTo(new SlackSettings.Off());
    }

    @Test
    void secretsAreNeverPrinted() {
        assertThat(read("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "hush").toString()).doesNotContain("xoxb")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SLACK_BOT_TOKEN=xoxb-1|SLACK_SIGNING_SECRET",
            "SLACK_SIGNING_SECRET=s|SLACK_BOT_TOKEN", "SLACK_APP_TOKEN=xapp-1|SLACK_BOT_TOKEN",
            "SLACK_API_URL=https://slack-gov.com/api|SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN=' '|SLACK_BOT_TOKEN is blank",
            "SLACK_BOT_TOKEN=xoxb-1,SLACK_SIGNING_SECRET=' '|SLACK_SIGNING_SECRET is blank",
            "SLACK_BOT_TOKEN=xoxb-1,SLACK_SIGNING_SECRET=s,SLACK_APP_TOKEN=xapp-1|remove one",
            "SLACK_BOT_TOKEN=xapp-1,SLACK_SIGNING_SECRET=s|begins with xoxb-",
            "SLACK_BOT_TOKEN=xoxb-1,SLACK_APP_TOKEN=xoxb-1|begins with xapp-",
            "SLACK_BOT_TOKEN=xoxb-1,SLACK_SIGNING_SECRET=s,SLACK_API_URL=http://slack.com/api|SLACK_API_URL",
            "SLACK_CLIENT_ID=1|set SLACK_CLIENT_SECRET", "SLACK_CLIENT_SECRET=2|set SLACK_CLIENT_ID",
            "SLACK_CLIENT_ID=1,SLACK_CLIENT_SECRET=' '|SLACK_CLIENT_SECRET is blank",
            "SLACK_CLIENT_ID=1,SLACK_CLIENT_SECRET=2|set SLACK_SIGNING_SECRET",
            "SLACK_CLIENT_ID=1,SLACK_CLIENT_SECRET=2,SLACK_SIGNING_SECRET=s|set ENTENTE_PUBLIC_URL",
            "SLACK_CLIENT_ID=1,SLACK_CLIENT_SECRET=2,SLACK_SIGNING_SECRET=s,ENTENTE_PUBLIC_URL=' '|ENTENTE_PUBLIC_URL",
            "SLACK_CLIENT_ID=1,SLACK_CLIENT_SECRET=2,SLACK_SIGNING_SECRET=s,ENTENTE_PUBLIC_URL=http://bot.example|https",
            "SLACK_CLIENT_ID=1,SLACK_CLIENT_SECRET=2,SLACK_SIGNING_SECRET=s,SLACK_BOT_TOKEN=xoxb-1|remove SLACK_BOT_TOKEN",
            "SLACK_CLIENT_ID=1,SLACK_CLIENT_SECRET=2,SLACK_SIGNING_SECRET=s,SLACK_APP_TOKEN=xapp-1|remove SLACK_APP_TOKEN",
            "SLACK_BOT_TOKEN=xoxb-1,SLACK_SIGNING_SECRET=s,SLACK_CLIENT_SECRET=2|remove SLACK_BOT_TOKEN"})
    void aSlipStopsTheStartWithOneLineThatNamesTheVariable(String settings, String said) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String setting : settings.split(",")) {
            environment.put(setting.substring(0, setting.indexOf('=')),
                    setting.substring(setting.indexOf('=') + 1).replace("'", ""));
        }
        assertThatThrownBy(() -> SlackSettings.read(environment)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said).message().doesNotContain("\n");
    }
}
