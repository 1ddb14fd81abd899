package org.entente.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import org.entente.core.delivery.Carrier.Later;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Vault;
import org.entente.slack.render.LimitExceeded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failed call means for a delivery. Reasons name Slack's own error code, never content or a token: messages of
 * exceptions can hold both and are not repeated.
 */
final class SlackFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SlackFailures.class);
    private static final Set<String> PASSING = Set.of("ratelimited", "rate_limited", "internal_error", "fatal_error",
            "service_unavailable", "request_timeout", "hash_conflict", "team_added_to_org", "accesslimited");
    /** Of the room or the person; a token that is refused says nothing about the room. */
    private static final Set<String> GONE = Set.of("channel_not_found", "is_archived", "not_in_channel",
            "user_not_found", "user_disabled", "cannot_dm_bot", "team_not_found", "channel_type_not_supported");

    private SlackFailures() {}

    /** A call to Slack. */
    @FunctionalInterface
    interface SlackCall {
        Outcome run() throws IOException, SlackApiException, SlackWeb.NotInstalled;
    }

    /** Runs a call; whatever goes wrong becomes an outcome. */
    static Outcome outcome(SlackCall call) {
        try {
            return call.run();
        } catch (LimitExceeded e) {
            LOG.error("a card cannot be sent: {}", e.getMessage());
            return new Never(String.valueOf(e.getMessage()), false);
        } catch (SlackWeb.NotInstalled e) {
            return new Never("not installed in this workspace: install it there (/slack/install), then retry", false);
        } catch (Vault.WrongKey e) {
            LOG.error("a token cannot be opened: ENTENTE_SECRET_KEY is not the one it was sealed with");
            return new Later(Duration.ZERO, "ENTENTE_SECRET_KEY is not the one the token was sealed with");
        } catch (LedgerUnavailable e) {
            return new Later(Duration.ZERO, "the record cannot be read: no token");
        } catch (SlackApiException e) {
            return refused(e);
        } catch (InterruptedIOException e) {
            // of one reading or of the whole call, whichever came first
            return new Later(Duration.ZERO, "no answer from Slack in time");
        } catch (IOException e) {
            return new Later(Duration.ZERO, "no answer from Slack: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            LOG.error("a card cannot be drawn for Slack", e);
            return new Never("it cannot be drawn for Slack", false);
        } catch (JsonParseException | NullPointerException e) {
            // the library falls over an empty answer
            return new Later(Duration.ZERO, "Slack's answer could not be read");
        }
    }

    /** The outcome of an answer that says it is not ok. */
    static Outcome refused(@Nullable SlackApiTextResponse response) {
        String error = response == null ? null : response.getError();
        return error == null ? new Later(Duration.ZERO, "Slack's answer could not be read")
                : named(error, Duration.ZERO);
    }

    private static Outcome refused(SlackApiException e) {
        int status = e.getResponse().code();
        String error = e.getError() == null ? null : e.getError().getError();
        if (status == 429) {
            return new Later(retryAfter(e.getResponse().header("Retry-After")), "ratelimited");
        }
        if (status >= 500 || error == null) {
            // without a code it is not Slack who answers, but something on the way
            return new Later(Duration.ZERO, "HTTP " + status);
        }
        return named(error, Duration.ZERO);
    }

    private static Outcome named(String error, Duration after) {
        String code = error.replaceAll("[^A-Za-z0-9_]", "");
        return PASSING.contains(code) ? new Later(after, code) : new Never(code, GONE.contains(code));
    }

    private static Duration retryAfter(@Nullable String seconds) {
        try {
            return Duration.ofSeconds(seconds == null ? 1 : Math.clamp(Long.parseLong(seconds.strip()), 1, 3_600));
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(1);
        }
    }
}
