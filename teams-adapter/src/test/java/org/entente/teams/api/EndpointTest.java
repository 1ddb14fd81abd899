package org.entente.teams.api;

import java.util.Set;
import org.entente.teams.api.TeamsEndpoint.Cloud;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which machines may see the bot's token. */
@Tag("F24")
class EndpointTest {

    private static final TeamsEndpoint PUBLIC = TeamsEndpoint.of(Cloud.PUBLIC);
    private static final TeamsEndpoint GOVERNMENT = TeamsEndpoint.of(Cloud.US_GOVERNMENT);

    @ParameterizedTest
    @ValueSource(strings = {"https://smba.trafficmanager.net/teams/", "https://smba.trafficmanager.net/amer/abc/",
            "https://SMBA.trafficmanager.net:443/ca/", "https://smba.infra.gcc.teams.microsoft.com/teams"})
    void microsoftsServicesMay(String address) {
        assertThat(PUBLIC.serves(address)).isTrue();
        assertThat(GOVERNMENT.serves(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://smba.infra.gov.teams.microsoft.us/teams",
            "https://smba.infra.dod.teams.microsoft.us/teams"})
    void thoseOfTheGovernmentCloudMayThere(String address) {
        assertThat(GOVERNMENT.serves(address)).isTrue();
        assertThat(PUBLIC.serves(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "smba.trafficmanager.net", "http://smba.trafficmanager.net/teams/",
            "https://smba.trafficmanager.net.evil.example/", "https://evil.example/smba.trafficmanager.net",
            "https://smba.trafficmanager.net@evil.example/", "https://bot@smba.trafficmanager.net/",
            "https://smba.trafficmanager.net:8443/", "https://smba.trafficmanager.net\\@evil.example/",
            "https://127.0.0.1/", "http://localhost:56150/_connector", "ftp://smba.trafficmanager.net/"})
    void nobodyElseMay(String address) {
        assertThat(PUBLIC.serves(address)).isFalse();
        assertThat(PUBLIC.uploads(address)).isFalse();
    }

    @Test
    void aHostOfTheListMayWithItsPortOnly() {
        TeamsEndpoint more = PUBLIC.withHosts(Set.of("localhost:56150", "smba.example.org"));
        assertThat(more.serves("http://localhost:56150/_connector")).isTrue();
        assertThat(more.serves("http://localhost:56151/_connector")).isFalse();
        assertThat(more.serves("https://smba.example.org/teams")).isTrue();
        assertThat(more.serves("http://smba.example.org/teams")).isFalse();
        assertThat(more.serves("https://smba.trafficmanager.net/teams/")).isTrue();
    }

    @Test
    void filesGoToMicrosoftsStoresOnly() {
        assertThat(PUBLIC.uploads("https://council-my.sharepoint.com/personal/x?tempauth=y")).isTrue();
        assertThat(PUBLIC.uploads("https://council-my.sharepoint.us/personal/x")).isFalse();
        assertThat(PUBLIC.uploads("https://evilsharepoint.com/")).isFalse();
        assertThat(PUBLIC.uploads(null)).isFalse();
    }
}
