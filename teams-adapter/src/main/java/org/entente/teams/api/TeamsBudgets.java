package org.entente.teams.api;

import java.time.Duration;
import java.util.List;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.jspecify.annotations.Nullable;

/**
 * How much Teams takes: in a conversation 7 in a second, 8 in two, 60 in half a minute, 1800 in an hour, and 50 a
 * second in a tenant. Edits count as posts do. A burst and what comes back meanwhile stay within each.
 */
public final class TeamsBudgets {

    static final List<Budget.Rate> THREAD = List.of(new Budget.Rate(3, Duration.ofMillis(250)),
            new Budget.Rate(3, Duration.ofMillis(400)), new Budget.Rate(20, Duration.ofMillis(750)),
            new Budget.Rate(900, Duration.ofSeconds(4)));
    static final List<Budget.Rate> TENANT = List.of(new Budget.Rate(25, Duration.ofMillis(40)));
    /** Nobody reads more than one state a second; and each edit makes the clients of a whole room ask for theirs. */
    static final List<Budget.Rate> ONE_MESSAGE = List.of(new Budget.Rate(1, Duration.ofSeconds(1)));

    private TeamsBudgets() {}

    public static List<Budget> of(Address address, @Nullable String messageId) {
        String place = address.platform() + "/" + address.workspace();
        Budget tenant = new Budget("tenant/" + place, TENANT);
        Budget thread = new Budget("thread/" + place + "/" + address.target(), THREAD);
        return messageId == null ? List.of(tenant, thread)
                : List.of(new Budget("message/" + place + "/" + messageId, ONE_MESSAGE), tenant, thread);
    }
}
