package org.entente.teams.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import org.entente.core.delivery.Carrier.Later;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.teams.render.LimitExceeded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failed call means for a delivery. Reasons name the service's own code, never content or a token: messages of
 * exceptions can hold both and are not repeated.
 */
final class TeamsFailures {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsFailures.class);
    /** Microsoft asks that nothing else be repeated, an error inside its services (500) included. */
    private static final Set<Integer> PASSING = Set.of(412, 429, 502, 503, 504);
    /** Of the room or the person. That an administrator switched the bot off says nothing about the room. */
    private static final Set<String> GONE = Set.of("BotNotInConversationRoster", "ConversationBlockedByUser",
            "MessageWritesBlocked", "ConversationNotFound");

    private TeamsFailures() {}

    /** A call to Teams. */
    @FunctionalInterface
    interface TeamsCall {
        Outcome run() throws IOException;
    }

    /** Runs a call; whatever goes wrong becomes an outcome. */
    static Outcome outcome(TeamsCall call) {
        try {
            return call.run();
        } catch (LimitExceeded e) {
            LOG.error("a card cannot be sent: {}", e.getMessage());
            return new Never(String.valueOf(e.getMessage()), false);
        } catch (Refusal e) {
            return refused(e);
        } catch (Courtesy.NotServed e) {
            return new Never(String.valueOf(e.getMessage()), false);
        } catch (TeamsTokens.NoToken e) {
            return new Later(Duration.ZERO, String.valueOf(e.getMessage()));
        } catch (TeamsWeb.Unreadable e) {
            return new Later(Duration.ZERO, "the answer of Teams could not be read");
        } catch (InterruptedIOException e) {
            // of one reading or of the whole call, whichever came first
            return new Later(Duration.ZERO, "no answer from Teams in time");
        } catch (IOException e) {
            return new Later(Duration.ZERO, "no answer from Teams: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            LOG.error("a card cannot be drawn for Teams", e);
            return new Never("it cannot be drawn for Teams", false);
        }
    }

    private static Outcome refused(Refusal refusal) {
        String reason = String.valueOf(refusal.getMessage());
        return PASSING.contains(refusal.status()) ? new Later(refusal.after(), reason)
                : new Never(reason, closes(refusal));
    }

    /** Whether nothing at all can be delivered there any more. */
    static boolean closes(Refusal refusal) {
        return GONE.contains(refusal.code());
    }
}
