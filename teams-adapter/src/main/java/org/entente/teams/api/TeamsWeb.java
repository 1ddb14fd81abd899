package org.entente.teams.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.RestException;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ConversationResourceResponse;
import com.microsoft.bot.schema.PagedMembersResult;
import com.microsoft.bot.schema.ResourceResponse;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.entente.core.delivery.Recent;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The services of Teams through Microsoft's library, with our own time limits, our own token and none of its repeats.
 * The only class that knows the library's types (docs/adr/0010).
 */
public final class TeamsWeb implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final int AT_ONCE = 256;
    /** Of services; there are a handful in the world. */
    private static final int MOST_SERVICES = 64;
    /** Of pages of members; a page has a hundred and more. */
    private static final int MOST_PAGES = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TeamsEndpoint endpoint;
    private final Courtesy courtesy;
    private final String appId;
    private final Duration read;
    private final OkHttpClient http;
    private final JacksonAdapter json = new Plain();
    private final Recent<String, Conversations> services = new Recent<>(MOST_SERVICES);

    public TeamsWeb(TeamsEndpoint endpoint, TeamsTokens tokens, String appId) {
        this(endpoint, tokens, appId, READ);
    }

    TeamsWeb(TeamsEndpoint endpoint, TeamsTokens tokens, String appId, Duration read) {
        this.endpoint = endpoint;
        this.courtesy = new Courtesy(endpoint, tokens);
        this.appId = appId;
        this.read = read;
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        this.http = new OkHttpClient.Builder().dispatcher(dispatcher).callTimeout(read.multipliedBy(2))
                .followRedirects(false).followSslRedirects(false).retryOnConnectionFailure(false).build();
        for (Class<?> each : List.of(Activity.class, Attachment.class, ChannelAccount.class,
                ConversationAccount.class)) {
            json.serializer().addMixIn(each, WithoutProperties.class);
        }
    }

    TeamsEndpoint endpoint() {
        return endpoint;
    }

    /** For files, which go elsewhere and without our token. */
    OkHttpClient http() {
        return http;
    }

    /** @param conversation with the thread in it where it goes there; @return the message's id */
    String post(String service, String conversation, TeamsMessage message) throws IOException {
        return id(call(at(service).sendToConversation(conversation, activity(conversation, message))));
    }

    void update(String service, String conversation, String message, TeamsMessage now) throws IOException {
        Activity activity = activity(conversation, now);
        activity.setId(message);
        done(at(service).updateActivity(conversation, message, activity));
    }

    void delete(String service, String conversation, String message) throws IOException {
        done(at(service).deleteActivity(conversation, message));
    }

    /** A message in a group that one of its members alone sees. */
    void whisper(String service, String conversation, String user, TeamsMessage message) throws IOException {
        Activity activity = activity(conversation, message);
        activity.setRecipient(new ChannelAccount(user));
        call(asking(service, Map.of("isTargetedActivity", "true")).sendToConversation(conversation, activity));
    }

    /** The conversation of the bot with one person, made where there is none. */
    String talk(String service, String tenant, String user) throws IOException {
        ConversationParameters wanted = new ConversationParameters();
        wanted.setIsGroup(false);
        wanted.setBot(ourselves());
        wanted.setMembers(List.of(new ChannelAccount(user)));
        wanted.setTenantId(tenant);
        wanted.setChannelData(MAPPER.createObjectNode().set("tenant", MAPPER.createObjectNode().put("id", tenant)));
        ConversationResourceResponse made = call(at(service).createConversation(wanted));
        if (made == null || made.getId() == null || made.getId().isBlank()) {
            throw new Unreadable();
        }
        return made.getId();
    }

    /** What Teams says of somebody in a conversation; empty when they are not in it. */
    Optional<Account> member(String service, String conversation, String user) throws IOException {
        return Optional.ofNullable(call(at(service).getConversationMember(user, conversation))).map(TeamsWeb::account);
    }

    List<Account> members(String service, String conversation) throws IOException {
        List<Account> members = new ArrayList<>();
        String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Conversations conversations = next == null ? at(service)
                    : asking(service, Map.of("continuationToken", next));
            PagedMembersResult found = call(conversations.getConversationPagedMembers(conversation));
            if (found == null || found.getMembers() == null) {
                break;
            }
            found.getMembers().stream().map(TeamsWeb::account).forEach(members::add);
            next = found.getContinuationToken();
            if (next == null || next.isBlank()) {
                break;
            }
        }
        return members;
    }

    private static Account account(ChannelAccount account) {
        Map<String, JsonNode> more = account.getProperties();
        return new Account(account.getId(), account.getName(), text(more, "email"), text(more, "tenantId"),
                text(more, "userRole"));
    }

    private static @Nullable String text(Map<String, JsonNode> more, String name) {
        JsonNode value = more.get(name);
        return value == null || !value.isTextual() || value.asText().isBlank() ? null : value.asText();
    }

    private Activity activity(String conversation, TeamsMessage message) throws IOException {
        Attachment attachment = new Attachment();
        attachment.setContentType(message.contentType());
        attachment.setName(message.name());
        attachment.setContentUrl(message.place());
        try {
            attachment.setContent(MAPPER.readTree(message.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a card that is not JSON", e);
        }
        Activity activity = new Activity(ActivityTypes.MESSAGE);
        activity.setTimestamp(null);
        activity.setFrom(ourselves());
        activity.setConversation(new ConversationAccount(conversation));
        activity.setSummary(message.summary());
        activity.setAttachments(List.of(attachment));
        return activity;
    }

    private ChannelAccount ourselves() {
        return new ChannelAccount("28:" + appId);
    }

    private Conversations at(String service) throws IOException {
        Conversations known = services.get(service);
        if (known == null) {
            known = asking(service, Map.of());
            services.put(service, known);
        }
        return known;
    }

    /** With words in the address that the library does not know, or puts where they cannot stand. */
    private Conversations asking(String service, Map<String, String> words) throws IOException {
        if (!endpoint.serves(service)) {
            throw new Courtesy.NotServed();
        }
        OkHttpClient.Builder client = http.newBuilder();
        if (TeamsEndpoint.loopback(URI.create(service))) {
            client.proxy(Proxy.NO_PROXY);
        }
        if (!words.isEmpty()) {
            client.addInterceptor(worded(words));
        }
        RestClient rest = new RestClient.Builder(client, new Retrofit.Builder()).withBaseUrl(service)
                .withSerializerAdapter(json).withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withCredentials(courtesy).withRetryStrategy(new Never())
                .withConnectionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .withReadTimeout(read.toMillis(), TimeUnit.MILLISECONDS).build();
        return new RestConnectorClient(rest).getConversations();
    }

    private static Interceptor worded(Map<String, String> words) {
        return chain -> {
            HttpUrl.Builder address = chain.request().url().newBuilder();
            words.forEach(address::setQueryParameter);
            return chain.proceed(chain.request().newBuilder().url(address.build()).build());
        };
    }

    /** Without what the library does to keys that have a point in them: a card's data may. */
    private static final class Plain extends JacksonAdapter {

        @Override
        public ObjectMapper serializer() {
            return simpleMapper();
        }
    }

    /** The library would write an empty object of this name into everything. */
    @JsonIgnoreProperties(value = "properties", allowSetters = true)
    private interface WithoutProperties {}

    /** The courier repeats, when it is time; the library would at once, and post the same twice. */
    private static final class Never extends RetryStrategy {

        Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int count, okhttp3.Response response) {
            return false;
        }
    }

    private static String id(@Nullable ResourceResponse made) throws IOException {
        if (made == null || made.getId() == null || made.getId().isBlank()) {
            throw new Unreadable();
        }
        return made.getId();
    }

    /** For calls whose answer says nothing: one without a word, or with one that the library does not expect, is good. */
    private static void done(CompletableFuture<?> called) throws IOException {
        try {
            call(called);
        } catch (Unreadable e) {
            if (!e.taken) {
                throw e;
            }
        }
    }

    private static <T extends @Nullable Object> T call(CompletableFuture<T> called) throws IOException {
        try {
            return called.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            throw new Unreadable(cause instanceof RestException rest && rest.response() != null
                    && rest.response().code() == 204);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** A service took the call and answered something else than it should. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean taken;

        Unreadable() {
            this(false);
        }

        Unreadable(boolean taken) {
            super("an answer that cannot be read");
            this.taken = taken;
        }
    }
}
