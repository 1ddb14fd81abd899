package org.entente.slack.api;

import java.time.Duration;
import java.util.List;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.jspecify.annotations.Nullable;

/** How much Slack takes: edits share one budget a workspace, posts have one a conversation. */
public final class SlackBudgets {

    /** 50 a minute are allowed in a workspace, and a first minute has the burst on top. */
    private static final List<Budget.Rate> EDITS = List.of(new Budget.Rate(4, Duration.ofMillis(1_350)));
    /** One a second in a conversation. */
    private static final List<Budget.Rate> POSTS = List.of(new Budget.Rate(3, Duration.ofSeconds(1)));
    /** Nobody reads more than one state a second, and a storm of votes leaves budget for the other messages. */
    private static final List<Budget.Rate> ONE_MESSAGE = List.of(new Budget.Rate(1, Duration.ofSeconds(1)));

    private SlackBudgets() {}

    public static List<Budget> of(Address address, @Nullable String messageId) {
        String workspace = address.platform() + "/" + address.workspace();
        return messageId == null ? List.of(new Budget("post/" + workspace + "/" + address.target(), POSTS))
                : List.of(new Budget("message/" + workspace + "/" + messageId, ONE_MESSAGE),
                        new Budget("edit/" + workspace, EDITS));
    }
}
