package org.entente.app.play;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.teams.TeamsSettings;
import org.entente.teams.inbound.MicrosoftStandIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Teams as far as the bot calls it: the keys by which Microsoft signs, the login service, the Connector, somebody's own
 * files. It remembers messages as they stand now.
 */
final class TeamsStandIn extends StandIn {

    static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    static final String BOT = "28:" + MicrosoftStandIn.APP;
    private static final String TOKEN = "not-a-token-of-the-play";
    private static final String CONVERSATIONS = "/teams/v3/conversations";
    private static final String UPLOADS = "/upload/";

    /**
     * A message as it stands now.
     *
     * @param user who wrote it, or null for the bot
     * @param reader the only one who sees it, or null for everybody in the conversation
     * @param type of what is attached
     * @param version grows with every change of any message
     */
    record Message(String conversation, String id, @Nullable String user, @Nullable String reader, String text,
            String type, String name, JsonNode content, int version) {

        boolean isCard() {
            return type.equals("application/vnd.microsoft.card.adaptive");
        }

        boolean isQuestion() {
            return type.equals("application/vnd.microsoft.teams.card.file.consent");
        }
    }

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private int count;

    TeamsStandIn() {
        serves(MicrosoftStandIn.METADATA, exchange -> new Answered(200, MicrosoftStandIn.metadata(address())));
        // made before anybody waits for them
        String keys = MicrosoftStandIn.keys();
        serves(MicrosoftStandIn.KEYS, exchange -> new Answered(200, keys));
        serves("/" + TENANT + "/oauth2/v2.0/token", exchange -> new Answered(200,
                "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + TOKEN + "\"}"));
        serves(CONVERSATIONS, this::connector);
        serves(UPLOADS, this::upload);
    }

    /** The variables of a bot that is connected here. */
    Map<String, String> environment() {
        return Map.of(TeamsSettings.APP_ID, MicrosoftStandIn.APP, TeamsSettings.APP_PASSWORD, "not-a-secret",
                TeamsSettings.TENANT_ID, TENANT, TeamsSettings.LOGIN_URL, address(), TeamsSettings.METADATA_URL,
                address() + MicrosoftStandIn.METADATA, TeamsSettings.SERVICE_HOSTS, host());
    }

    String serviceUrl() {
        return address() + "/teams/";
    }

    String uploadUrl(String name) {
        return address() + UPLOADS + name;
    }

    /** The conversation of the bot with somebody. */
    static String talk(String user) {
        return "a:1talk-" + user.substring(user.indexOf(':') + 1);
    }

    synchronized String nextId() {
        return "17953115" + (10_000 + ++count);
    }

    synchronized void writes(String user, String conversation, String text) {
        keep(new Message(conversation, nextId(), user, null, text, "", "", MAPPER.createObjectNode(), ++count));
    }

    synchronized List<Message> messages() {
        return List.copyOf(messages.values());
    }

    private synchronized void keep(Message message) {
        messages.put(message.id(), message);
        notifyAll();
    }

    private synchronized void remove(String id) {
        messages.remove(id);
        notifyAll();
    }

    private Answered connector(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answered(401, null);
        }
        String path = exchange.getRequestURI().getPath().substring(CONVERSATIONS.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode in = body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        parts.removeIf(String::isEmpty);
        if (parts.isEmpty()) {
            return id(talk(in.path("members").path(0).path("id").asString()));
        }
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        return switch (exchange.getRequestMethod() + " " + parts.get(1)) {
            case "GET members" -> member(parts.get(2));
            case "POST activities" -> post(parts.getFirst(), nextId(), in, query.contains("isTargetedActivity=true")
                    ? in.path("recipient").path("id").asString()
                    : null);
            case "PUT activities" -> update(parts.get(2), in);
            case "DELETE activities" -> {
                remove(parts.get(2));
                yield new Answered(200, null);
            }
            default -> new Answered(404, null);
        };
    }

    private static Answered id(String id) {
        return Answered.ok(MAPPER.createObjectNode().put("id", id));
    }

    /** How the directory calls an account. */
    static String directoryId(String user) {
        return "aaaaaaaa-0000-4000-8000-00000000" + user.substring(user.length() - 4);
    }

    /** @param called by the account or by the directory's id */
    private Answered member(String called) {
        String user = called.startsWith("29:") ? called : "29:1play" + called.substring(called.length() - 4);
        Stage.Account account = account(user);
        return account == null ? new Answered(404, "{\"error\":{\"code\":\"MemberNotFoundInConversation\"}}")
                : Answered.ok(MAPPER.createObjectNode().put("id", user).put("name", account.name())
                        .put("aadObjectId", directoryId(user))
                        .put("email", account.email()).put("userPrincipalName", account.email())
                        .put("tenantId", TENANT).put("userRole", "user"));
    }

    private synchronized Answered post(String conversation, String id, JsonNode activity, @Nullable String reader) {
        JsonNode attachment = activity.path("attachments").path(0);
        keep(new Message(conversation, id, null, reader, activity.path("summary").asString(""),
                attachment.path("contentType").asString(""), attachment.path("name").asString(""),
                attachment.path("content"), ++count));
        return id(id);
    }

    private synchronized Answered update(String id, JsonNode activity) {
        Message before = messages.get(id);
        return before == null ? new Answered(404, "{\"error\":{\"code\":\"ActivityNotFound\"}}")
                : post(before.conversation(), id, activity, before.reader());
    }

    /** Without our token: the address is the permission. */
    private Answered upload(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            return new Answered(400, null);
        }
        came(new Stage.File(exchange.getRequestURI().getPath().substring(UPLOADS.length()),
                exchange.getRequestBody().readAllBytes()));
        return Answered.ok(MAPPER.createObjectNode());
    }
}
