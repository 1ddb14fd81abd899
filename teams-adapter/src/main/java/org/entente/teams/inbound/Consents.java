package org.entente.teams.inbound;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Offers;
import org.entente.core.delivery.Redrawing;
import org.entente.core.people.Identity;
import org.entente.teams.api.TeamsFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Somebody was asked whether they want a file, and says. */
final class Consents {

    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);
    /**
     * Teams is answered once the file is there: when this machine dies before, the client shows that it failed, and the
     * button is pressed again. A slow store is not waited for longer than Teams waits for us.
     */
    private static final Duration LONGEST = Duration.ofMillis(2_500);

    private final TeamsFiles files;
    private final Offers offers;
    private final Carrier carrier;
    private final Executor workers;

    Consents(TeamsFiles files, Offers offers, Carrier carrier, Executor workers) {
        this.files = files;
        this.offers = offers;
        this.carrier = carrier;
        this.workers = workers;
    }

    Given answered(Activity activity) {
        Identity who = activity.who().orElse(null);
        String offer = Activity.text(activity.value().path("context").path(TeamsFiles.CONTEXT));
        if (who != null && offer != null) {
            String question = Activity.text(activity.json().path("replyToId"));
            boolean wanted = "accept".equals(activity.value().path("action").asString(""));
            inTime(wanted ? () -> agreed(who, offer, question, activity) : () -> settled(who, offer, question));
        }
        return Given.NOTHING;
    }

    private void agreed(Identity who, String offer, @Nullable String question, Activity activity) {
        switch (offers.of(who, offer)) {
            case Offers.Ready(var file, var otherwise) -> {
                Carrier.Outcome outcome = files.lay(read(activity, who), file);
                if (outcome instanceof Carrier.Sent) {
                    settled(who, offer, question);
                } else {
                    LOG.warn("a file could not be handed over: {}", outcome);
                    tell(who, otherwise);
                }
            }
            case Offers.NotNow(var words) -> tell(who, words);
            case Offers.Gone(var words) -> {
                files.answered(who.workspace(), who.user(), question);
                tell(who, words);
            }
            case Offers.Taken() -> files.answered(who.workspace(), who.user(), question);
        }
    }

    private void settled(Identity who, String offer, @Nullable String question) {
        offers.settled(who, offer);
        files.answered(who.workspace(), who.user(), question);
    }

    private static TeamsFiles.Agreed read(Activity activity, Identity who) {
        JsonNode upload = activity.value().path("uploadInfo");
        return new TeamsFiles.Agreed(who.workspace(), who.user(), upload.path("name").asString(""),
                upload.path("uploadUrl").asString(""), upload.path("contentUrl").asString(""),
                upload.path("uniqueId").asString(""), upload.path("fileType").asString(""));
    }

    private void tell(Identity who, Redrawing.Drawn words) {
        Carrier.Outcome outcome = carrier.post(
                new Address(who.platform(), who.workspace(), Address.Kind.PERSON, who.user()), words.card(),
                words.voice());
        if (!(outcome instanceof Carrier.Sent)) {
            LOG.warn("somebody could not be told that a file does not come: {}", outcome);
        }
    }

    private void inTime(Runnable work) {
        try {
            CompletableFuture.runAsync(work, workers).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("a file is still on its way to its store");
        } catch (ExecutionException e) {
            LOG.error("the answer to a question about a file was not carried out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
