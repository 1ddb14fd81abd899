package org.entente.teams.api;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Recent;
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
    /** Offered and not yet agreed to; older ones are asked for again. */
    private static final int MOST = 128;

    private final TeamsWeb web;
    private final PersonalTalks talks;
    private final Recent<String, Document.Made> offered = new Recent<>(MOST);

    public TeamsFiles(TeamsWeb web, TeamsRoutes routes) {
        this.web = web;
        this.talks = new PersonalTalks(web, routes);
    }

    /**
     * Where somebody wants a file, as Teams says when they agree.
     *
     * @param offer what the question carried along
     * @param question the activity that asked, or null; it is taken away
     */
    public record Agreed(String tenant, String user, String offer, @Nullable String question, String name,
            String uploadUrl, String contentUrl, String uniqueId, String fileType) {}

    /** Asks whether they want it. */
    Outcome offer(Address address, Route route, String talk, Document.Made file) throws IOException {
        if (web.endpoint().cloud() != TeamsEndpoint.Cloud.PUBLIC) {
            return new Never("files cannot be handed over in this cloud", false);
        }
        String offer = UUID.randomUUID().toString();
        ObjectNode question = MAPPER.createObjectNode().put("sizeInBytes", file.bytes().length);
        question.putObject("acceptContext").put(CONTEXT, offer);
        question.putObject("declineContext").put(CONTEXT, offer);
        offered.put(key(address.workspace(), address.target(), offer), file);
        web.post(route.serviceUrl(), talk, new TeamsMessage(CONSENT, question.toString(), null, file.fileName(), null));
        return new Sent("");
    }

    /**
     * They want it: it is laid where they said, and a card says where.
     *
     * @return {@link Never} also when it is not there any more: they have to ask for it again
     */
    public Outcome agreed(Agreed agreed) {
        Document.Made file = offered.get(key(agreed.tenant(), agreed.user(), agreed.offer()));
        if (file == null) {
            return new Never("offered too long ago", false);
        }
        if (!web.endpoint().uploads(agreed.uploadUrl())) {
            return new Never("the upload address is not one of Microsoft's", false);
        }
        Outcome outcome = TeamsFailures.outcome(() -> {
            lay(agreed.uploadUrl(), file.bytes());
            return talks.with(agreed.tenant(), agreed.user(), (route, talk) -> {
                ObjectNode content = MAPPER.createObjectNode().put("uniqueId", agreed.uniqueId()).put("fileType",
                        agreed.fileType());
                web.post(route.serviceUrl(), talk,
                        new TeamsMessage(INFO, content.toString(), null, agreed.name(), agreed.contentUrl()));
                return new Sent("");
            });
        });
        if (outcome instanceof Sent) {
            declined(agreed.tenant(), agreed.user(), agreed.offer(), agreed.question());
        }
        return outcome;
    }

    /** The question is taken away; so it is when they do not want it. */
    public void declined(String tenant, String user, String offer, @Nullable String question) {
        offered.remove(key(tenant, user, offer));
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
    private void lay(String address, byte[] bytes) throws IOException {
        Request request = new Request.Builder().url(address)
                .header("Content-Range", "bytes 0-" + (bytes.length - 1) + "/" + bytes.length)
                .put(RequestBody.create(bytes, BYTES)).build();
        try (Response response = web.http().newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new Refusal(response.code(), "", Duration.ZERO);
            }
        }
    }

    private static String key(String tenant, String user, String offer) {
        return tenant + "/" + user + "/" + offer;
    }
}
