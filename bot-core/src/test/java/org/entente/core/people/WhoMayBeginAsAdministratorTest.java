package org.entente.core.people;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhoMayBeginAsAdministratorTest {

    private static final Identity ACCOUNT = new Identity(Platform.SLACK, "T1", "U1");
    private static final List<String> LISTED = List.of("First@Example.org ", "U1", "T2/U2", "");

    @Test
    void anAddressCountsWhateverItsCase() {
        var admins = Administrators.of(List.of("First@Example.org "), false);

        assertThat(admins.lists(ACCOUNT, "first@EXAMPLE.org")).isTrue();
        assertThat(admins.lists(ACCOUNT, "second@example.org")).isFalse();
        assertThat(admins.lists(ACCOUNT, null)).isFalse();
    }

    @Test
    void anAccountCountsAloneOrWithItsWorkspace() {
        var admins = Administrators.of(LISTED, false);

        assertThat(admins.lists(ACCOUNT, null)).isTrue();
        assertThat(admins.lists(new Identity(Platform.SLACK, "T2", "U2"), null)).isTrue();
        assertThat(admins.lists(new Identity(Platform.SLACK, "T9", "U2"), null)).isFalse();
    }

    @Test
    void whereAnybodyMayInstallTheBotOnlyAnAccountOfANamedWorkspaceCounts() {
        var admins = Administrators.of(LISTED, true);

        assertThat(admins.lists(ACCOUNT, "first@example.org")).isFalse();
        assertThat(admins.lists(new Identity(Platform.SLACK, "T2", "U2"), null)).isTrue();
    }

    @Test
    void anEmptyListNamesNobody() {
        assertThat(Administrators.of(List.of(" "), false).lists(new Identity(Platform.SLACK, "", ""), "")).isFalse();
        assertThat(Administrators.none().lists(ACCOUNT, "")).isFalse();
    }
}
