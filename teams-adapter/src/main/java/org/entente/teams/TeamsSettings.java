package org.entente.teams;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.teams.api.TeamsEndpoint;
import org.jspecify.annotations.Nullable;

/** How the bot is connected to Teams, read from the environment. Never printed: it holds a secret. */
public sealed interface TeamsSettings {

    /** Teams is not connected. */
    record Off() implements TeamsSettings {}

    /**
     * Teams is connected.
     *
     * @param loginTenant where the bot gets its own token: its only tenant, or the one for bots of many tenants
     * @param tenants whose requests are taken; empty: of every tenant where the app is installed
     */
    record On(String appId, String appPassword, String loginTenant, Set<String> tenants, TeamsEndpoint endpoint)
            implements
                TeamsSettings {
        public On {
            tenants = Set.copyOf(tenants);
        }

        @Override
        public String toString() {
            return "Teams, app " + appId + " by " + endpoint.login();
        }
    }

    /** Whether people can be handed files alone; in the clouds of the United States' government they cannot. */
    default boolean handsFiles() {
        return switch (this) {
            case Off off -> true;
            case On on -> on.endpoint().cloud() == TeamsEndpoint.Cloud.PUBLIC;
        };
    }

    String APP_ID = "TEAMS_APP_ID";
    String APP_PASSWORD = "TEAMS_APP_PASSWORD";
    String TENANT_ID = "TEAMS_TENANT_ID";
    String APP_TYPE = "TEAMS_APP_TYPE";
    String CLOUD = "TEAMS_CLOUD";
    String LOGIN_URL = "TEAMS_LOGIN_URL";
    String METADATA_URL = "TEAMS_OPENID_METADATA_URL";
    String SERVICE_HOSTS = "TEAMS_SERVICE_HOSTS";

    /** Every variable, in the order in which they are explained. */
    List<String> VARIABLES = List.of(APP_ID, APP_PASSWORD, TENANT_ID, APP_TYPE, CLOUD, LOGIN_URL, METADATA_URL,
            SERVICE_HOSTS);

    Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException when something is half set, blank or contradictory; the message is one line
     *     that names the variable to set or to drop
     */
    static TeamsSettings read(Map<String, String> environment) {
        for (String name : VARIABLES) {
            String value = environment.get(name);
            if (value != null && value.isBlank()) {
                throw wrong(name + " is blank: give it a value or remove it");
            }
        }
        String appId = environment.get(APP_ID);
        if (appId == null) {
            return withoutAppId(environment);
        }
        String password = environment.get(APP_PASSWORD);
        if (password == null) {
            throw wrong(APP_ID + " is set without " + APP_PASSWORD + ": set " + APP_PASSWORD + " to the app's client "
                    + "secret, or remove " + APP_ID);
        }
        Set<String> tenants = tenants(environment.get(TENANT_ID));
        TeamsEndpoint endpoint = endpoint(environment);
        return new On(id(APP_ID, appId), password.strip(), loginTenant(environment.get(APP_TYPE), tenants, endpoint),
                tenants, endpoint);
    }

    private static TeamsSettings withoutAppId(Map<String, String> environment) {
        for (String name : VARIABLES) {
            if (environment.containsKey(name)) {
                throw wrong(name + " is set without " + APP_ID + ": set " + APP_ID + " or remove " + name);
            }
        }
        return new Off();
    }

    /** In their order: the first is the one in which the app is registered. */
    private static Set<String> tenants(@Nullable String listed) {
        Set<String> tenants = new LinkedHashSet<>();
        if (listed != null) {
            Arrays.stream(listed.split(",", -1)).map(each -> id(TENANT_ID, each)).forEach(tenants::add);
        }
        return tenants;
    }

    /** New registrations are for one tenant; older ones may be for many, and get their token elsewhere. */
    private static String loginTenant(@Nullable String type, Set<String> tenants, TeamsEndpoint endpoint) {
        boolean single = switch (type == null ? "" : type.strip().toLowerCase(Locale.ROOT)) {
            case "" -> tenants.size() == 1;
            case "single" -> true;
            case "multi" -> false;
            default -> throw wrong(APP_TYPE + " is neither single nor multi: set one of them or remove it");
        };
        if (!single) {
            return endpoint.cloud().commonTenant();
        }
        return tenants.stream().findFirst()
                .orElseThrow(() -> wrong(APP_TYPE + " is single: set " + TENANT_ID + " to the app's tenant, or remove "
                        + APP_TYPE));
    }

    private static TeamsEndpoint endpoint(Map<String, String> environment) {
        String cloud = environment.getOrDefault(CLOUD, "public").strip().toLowerCase(Locale.ROOT);
        TeamsEndpoint endpoint = TeamsEndpoint.of(switch (cloud) {
            case "public" -> TeamsEndpoint.Cloud.PUBLIC;
            case "usgov" -> TeamsEndpoint.Cloud.US_GOVERNMENT;
            default -> throw wrong(CLOUD + " is neither public nor usgov: set one of them or remove it");
        });
        String metadata = environment.get(METADATA_URL);
        if (metadata != null) {
            endpoint = address(METADATA_URL, metadata, endpoint::withMetadata);
        }
        String login = environment.get(LOGIN_URL);
        if (login != null) {
            endpoint = address(LOGIN_URL, login, endpoint::withLogin);
        }
        String hosts = environment.get(SERVICE_HOSTS);
        return hosts == null ? endpoint : hosts(endpoint, hosts);
    }

    private static TeamsEndpoint address(String name, String value,
            Function<String, TeamsEndpoint> with) {
        try {
            return with.apply(value);
        } catch (IllegalArgumentException e) {
            throw wrong(name + " is not an https address (http is taken on this machine only): correct or remove it");
        }
    }

    private static TeamsEndpoint hosts(TeamsEndpoint endpoint, String listed) {
        Set<String> hosts = new LinkedHashSet<>();
        for (String each : listed.split(",", -1)) {
            hosts.add(each.strip().toLowerCase(Locale.ROOT));
        }
        try {
            return endpoint.withHosts(hosts);
        } catch (IllegalArgumentException e) {
            throw wrong(SERVICE_HOSTS + " is not a list of hosts such as smba.example.org or 127.0.0.1:56150, with "
                    + "commas between: correct or remove it");
        }
    }

    private static String id(String name, String value) {
        String id = value.strip().toLowerCase(Locale.ROOT);
        if (!UUID.matcher(id).matches()) {
            throw wrong(name + " is not an id of the form 00000000-0000-0000-0000-000000000000: copy it from the app's "
                    + "registration");
        }
        return id;
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException(line);
    }
}
