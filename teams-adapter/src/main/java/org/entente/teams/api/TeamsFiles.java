package org.entente.teams.api;

import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.delivery.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files. In somebody's own talk they are asked first, and what they agree to is laid into their own store; a bot cannot
 * lay anything into a room, nor anywhere in the clouds of the United States' government.
 */
public final class TeamsFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsFiles.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String INFO = "application/vnd.microsoft.teams.card.file.info";
    /** What both buttons of a question carry along. */
    public static final String CONTEXT = "offer";

    private final TeamsWeb web;
    private final PersonalTalks talks;

    public TeamsFiles(TeamsWeb web, TeamsRoutes routes) {
        this.web = web;
        this.talks = new PersonalTalks(web, routes);
    }

    /**
     * Where somebody wants a file, as Teams says when they agree.
     *
     * @param name of the file there, which is theirs to change
     */
    public record Agreed(String tenant, String user, String name, String uploadUrl, String contentUrl, String uniqueId,
            String fileType) {}

    /** Asks whether they want it. @param offer carried along by the question, and by the answer to it */
    Outcome offer(Route route, String talk, String offer, Document.Made file) throws IOException {
        if (web.endpoint().cloud() != TeamsEndpoint.Cloud.PUBLIC) {
            return new Never("files cannot be handed over in this cloud", false);
        }
        ObjectNode question = MAPPER.createObjectNode().put("sizeInBytes", file.bytes().length);
        question.putObject("acceptContext").put(CONTEXT, offer);
        question.putObject("declineContext").put(CONTEXT, offer);
        web.post(route.serviceUrl(), talk, new TeamsMessage(CONSENT, question.toString(), null, file.fileName(), null));
        return new Sent("");
    }

    /** They want it: it is laid where they said, and a card says where. */
    public Outcome lay(Agreed agreed, Document.Made file) {
        if (!web.endpoint().uploads(agreed.uploadUrl())) {
            return new Never("the upload address is not one of Microsoft's", false);
        }
        return TeamsFailures.outcome(() -> {
            put(agreed.uploadUrl(), file.bytes());
            return talks.with(agreed.tenant(), agreed.user(), (route, talk) -> {
                ObjectNode content = MAPPER.createObjectNode().put("uniqueId", agreed.uniqueId()).put("fileType",
                        agreed.fileType());
                web.post(route.serviceUrl(), talk,
                        new TeamsMessage(INFO, content.toString(), null, agreed.name(), agreed.contentUrl()));
                return new Sent("");
            });
        });
    }

    /** The question is taken away. @param question the activity that asked; nothing is done without */
    public void answered(String tenant, String user, @Nullable String question) {
        if (question == null) {
            return;
        }
        Outcome outcome = TeamsFailures.outcome(() -> talks.with(tenant, user, (route, talk) -> {
            web.delete(route.serviceUrl(), talk, question);
            return new Sent("");
        }));
        if (!(outcome instanceof Sent)) {
            LOG.debug("a question about a file stays: {}", outcome);
        }
    }

    /** Without the token: the address itself is the permission. */
    private void put(String address, byte[] bytes) throws IOException {
        Request request = new Request.Builder().url(address)
                .header("Content-Range", "bytes 0-" + (bytes.length - 1) + "/" + bytes.length)
                .put(RequestBody.create(bytes, BYTES)).build();
        try (Response response = web.http().newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new Refusal(response.code(), "", Duration.ZERO);
            }
        }
    }
}
