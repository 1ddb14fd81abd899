package org.entente.slack.api;

import java.time.Duration;
import java.util.List;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.people.Platform;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How much Slack takes. */
class BudgetsTest {

    private static final Address ROOM = new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C1");
    private static final Address OTHER = new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C2");

    @Test
    void aPostIsTakenFromItsConversationAlone() {
        assertThat(SlackBudgets.of(ROOM, null)).extracting(Budget::name).containsExactly("post/SLACK/T1/C1");
        assertThat(SlackBudgets.of(ROOM, null)).allSatisfy(budget -> assertThat(most(budget, 60)).isEqualTo(63));
    }

    @Test
    void allEditsOfAWorkspaceAreTakenFromOneBudgetWhichIsTheOneThatSlackMeans() {
        assertThat(SlackBudgets.of(ROOM, "C1:1")).extracting(Budget::name).containsExactly("message/SLACK/T1/C1:1",
                "edit/SLACK/T1");
        assertThat(SlackBudgets.of(OTHER, "C2:9").getLast()).isEqualTo(SlackBudgets.of(ROOM, "C1:1").getLast());
        assertThat(most(SlackBudgets.of(ROOM, "C1:1").getLast(), 60)).isLessThan(50);
    }

    private static long most(Budget budget, int seconds) {
        List<Budget.Rate> rates = budget.rates();
        return rates.stream().mapToLong(rate -> rate.burst() + Duration.ofSeconds(seconds).dividedBy(rate.each())).min()
                .orElseThrow();
    }
}
