package org.entente.teams.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Teams could send, as a fuzzer makes it: read as far as it goes before the core is asked. */
public final class FuzzedActivities {

    public static final List<String> SEEDS = List.of(
            "{\"type\":\"message\",\"id\":\"1\",\"text\":\"<at>Entente</at> help"
                    + " &lt;b&gt;\",\"from\":{\"id\":\"29:1\"},\"conversation\":{\"id\":\"19:r\",\"conversationType\":"
                    + "\"groupChat\"},\"recipient\":{\"id\":\"28:b\"},\"entities\":[{\"type\":\"mention\",\"text\":"
                    + "\"<at>Entente</at>\",\"mentioned\":{\"id\":\"28:b\",\"name\":\"Entente\"}}]}",
            "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"data\":{\"entente\":"
                    + "{\"command\":\"poll.answer\",\"values\":{\"choice\":\"0\"}}}}},\"from\":{\"id\":\"29:1\"}}",
            "{\"type\":\"invoke\",\"value\":{\"commandId\":\"action.add\",\"messagePayload\":{\"body\":{\"content\":"
                    + "\"<p>a<br/>b</p>\"},\"from\":{\"user\":{\"displayName\":\"n\"}}}},\"from\":{\"id\":\"29:1\"}}",
            "{}", "[]", "{\"value\":null}");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FuzzedActivities() {}

    /** Called by the fuzzer before it counts how long an input takes: classes are loaded then. */
    public static void fuzzerInitialize() {
        SEEDS.forEach(seed -> fuzzerTestOneInput(seed.getBytes(StandardCharsets.UTF_8)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        JsonNode json;
        try {
            json = MAPPER.readTree(data);
        } catch (JacksonException e) {
            return; // the door refuses it
        }
        if (json.isObject()) {
            Activity activity = new Activity(json, "tenant", "https://smba.trafficmanager.net/teams/");
            Translation.message(activity);
            Translation.press(activity);
            Translation.opening(activity);
            Translation.form(activity);
            Translation.ofMessage(activity, null);
            activity.met();
            activity.pressed();
        }
    }
}
