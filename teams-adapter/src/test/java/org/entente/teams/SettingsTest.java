package org.entente.teams;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.teams.api.TeamsEndpoint;
import org.entente.teams.api.TeamsEndpoint.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an administrator sets, and what is said to slips. */
class SettingsTest {

    private static final String APP = "11111111-2222-3333-4444-555555555555";
    private static final String ONE = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String TWO = "aaaaaaaa-0000-4000-8000-000000000002";
    private static final TeamsEndpoint PUBLIC = TeamsEndpoint.of(Cloud.PUBLIC);

    private static TeamsSettings read(String... namesAndValues) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return TeamsSettings.read(environment);
    }

    @Test
    void nothingSetIsNoTeams() {
        assertThat(read("PATH", "/bin")).isEqualTo(new TeamsSettings.Off());
    }

    @Test
    void oneTenantIsARegistrationForIt() {
        assertThat(read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "s", "TEAMS_TENANT_ID", " " + ONE.toUpperCase(
                Locale.ROOT)))
                .isEqualTo(new TeamsSettings.On(APP, "s", ONE, Set.of(ONE), PUBLIC));
    }

    @Test
    void noTenantIsAnOlderRegistrationForAll() {
        assertThat(read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "s"))
                .isEqualTo(new TeamsSettings.On(APP, "s", "botframework.com", Set.of(), PUBLIC));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"single|" + ONE, "multi|botframework.com", "MULTI|botframework.com",
            "|botframework.com"})
    void severalTenantsAreAListOfThoseThatMay(String type, String login) {
        TeamsSettings settings = type == null
                ? read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "s", "TEAMS_TENANT_ID", ONE + ", " + TWO)
                : read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "s", "TEAMS_TENANT_ID", ONE + "," + TWO,
                        "TEAMS_APP_TYPE", type);
        assertThat(settings).isEqualTo(new TeamsSettings.On(APP, "s", login, Set.of(ONE, TWO), PUBLIC));
    }

    @Test
    void anOlderRegistrationMayServeOneTenantOnly() {
        assertThat(read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "s", "TEAMS_TENANT_ID", ONE, "TEAMS_APP_TYPE",
                "multi")).isEqualTo(new TeamsSettings.On(APP, "s", "botframework.com", Set.of(ONE), PUBLIC));
    }

    @Test
    void theGovernmentCloudHasItsOwnAddresses() {
        assertThat(read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "s", "TEAMS_CLOUD", "usgov"))
                .isInstanceOfSatisfying(TeamsSettings.On.class, on -> {
                    assertThat(on.loginTenant()).isEqualTo("MicrosoftServices.onmicrosoft.us");
                    assertThat(on.endpoint().login()).hasToString("https://login.microsoftonline.us");
                    assertThat(on.endpoint().metadata())
                            .hasToString("https://login.botframework.azure.us/v1/.well-known/openidconfiguration");
                    assertThat(on.endpoint().cloud().issuer()).isEqualTo("https://api.botframework.us");
                });
    }

    @Test
    void addressesCanBeOthers() {
        assertThat(read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "s", "TEAMS_LOGIN_URL", "http://127.0.0.1:3979/",
                "TEAMS_OPENID_METADATA_URL", "http://localhost:3979/keys", "TEAMS_SERVICE_HOSTS",
                "localhost:56150, smba.example.org"))
                .isInstanceOfSatisfying(TeamsSettings.On.class, on -> {
                    assertThat(on.endpoint().login()).hasToString("http://127.0.0.1:3979");
                    assertThat(on.endpoint().metadata()).hasToString("http://localhost:3979/keys");
                    assertThat(on.endpoint().moreHosts()).containsExactlyInAnyOrder("localhost:56150",
                            "smba.example.org");
                });
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(read("TEAMS_APP_ID", APP, "TEAMS_APP_PASSWORD", "hush").toString()).contains(APP)
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"TEAMS_APP_ID=$|TEAMS_APP_PASSWORD", "TEAMS_APP_PASSWORD=s|TEAMS_APP_ID",
            "TEAMS_TENANT_ID=#|TEAMS_APP_ID", "TEAMS_CLOUD=usgov|TEAMS_APP_ID",
            "TEAMS_APP_ID=' '|TEAMS_APP_ID is blank",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=' '|TEAMS_APP_PASSWORD is blank",
            "TEAMS_APP_ID=bot;TEAMS_APP_PASSWORD=s|TEAMS_APP_ID is not an id",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_TENANT_ID=contoso.example|TEAMS_TENANT_ID is not an id",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_TENANT_ID=#,|TEAMS_TENANT_ID is not an id",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_TENANT_ID=' '|TEAMS_TENANT_ID is blank",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_APP_TYPE=msi|TEAMS_APP_TYPE is neither",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_APP_TYPE=single|TEAMS_APP_TYPE is single: set TEAMS_TENANT_ID",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_CLOUD=china|TEAMS_CLOUD is neither",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_LOGIN_URL=http://login.example.org|TEAMS_LOGIN_URL is not",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_LOGIN_URL=a b|TEAMS_LOGIN_URL is not",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_OPENID_METADATA_URL=file:///keys|TEAMS_OPENID_METADATA_URL is not",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_SERVICE_HOSTS=https://x.example|TEAMS_SERVICE_HOSTS is not",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_SERVICE_HOSTS=a,,b|TEAMS_SERVICE_HOSTS is not",
            "TEAMS_APP_ID=$;TEAMS_APP_PASSWORD=s;TEAMS_SERVICE_HOSTS=a b|TEAMS_SERVICE_HOSTS is not"})
    void aSlipStopsTheStartWithOneLineThatNamesTheVariable(String settings, String said) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String setting : settings.split(";")) {
            environment.put(setting.substring(0, setting.indexOf('=')), setting
                    .substring(setting.indexOf('=') + 1).replace("'", "").replace("$", APP).replace("#", ONE));
        }
        assertThatThrownBy(() -> TeamsSettings.read(environment)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said).message().doesNotContain("\n");
    }
}
