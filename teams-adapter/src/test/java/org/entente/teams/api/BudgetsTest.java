package org.entente.teams.api;

import java.time.Duration;
import java.util.List;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.people.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How much Teams takes, as Microsoft's table has it. */
class BudgetsTest {

    private static final Address ROOM = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.ROOM, Teams.ROOM);
    private static final Address PERSON = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.PERSON, Teams.USER);

    @ParameterizedTest
    @CsvSource({"1,7", "2,8", "30,60", "3600,1800"})
    void aConversationTakesSoMuchInSoManySeconds(int seconds, long most) {
        assertThat(most(TeamsBudgets.of(ROOM, null).getLast(), seconds)).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"1,50", "60,3000"})
    void aTenantTakesFiftyASecond(int seconds, long most) {
        assertThat(most(TeamsBudgets.of(ROOM, null).getFirst(), seconds)).isLessThanOrEqualTo(most);
    }

    @Test
    void aLiveCardCanBeDrawnOnceASecondForAQuarterOfAnHour() {
        assertThat(most(TeamsBudgets.of(ROOM, "1").getLast(), 900)).isGreaterThanOrEqualTo(900);
        assertThat(most(TeamsBudgets.of(ROOM, "1").getLast(), 2)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void editsCountAsPostsDo() {
        assertThat(TeamsBudgets.of(ROOM, "1")).hasSize(3).endsWith(TeamsBudgets.of(ROOM, null).toArray(Budget[]::new));
        assertThat(TeamsBudgets.of(ROOM, "1").getFirst().name()).contains("message/");
    }

    @Test
    void roomsOfATenantShareItsBudgetAndNothingElse() {
        List<Budget> room = TeamsBudgets.of(ROOM, null);
        List<Budget> person = TeamsBudgets.of(PERSON, null);
        assertThat(room.getFirst()).isEqualTo(person.getFirst());
        assertThat(room.getLast()).isNotEqualTo(person.getLast());
    }

    private static long most(Budget budget, int seconds) {
        return budget.rates().stream()
                .mapToLong(rate -> rate.burst() + Duration.ofSeconds(seconds).dividedBy(rate.each())).min()
                .orElseThrow();
    }
}
