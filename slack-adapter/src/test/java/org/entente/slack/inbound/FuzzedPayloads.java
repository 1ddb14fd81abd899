package org.entente.slack.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Slack could send, as a fuzzer makes it: read as far as it goes before the core is asked. */
public final class FuzzedPayloads {

    public static final List<String> SEEDS = List.of("{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":"
            + "{\"id\":\"U1\",\"team_id\":\"T1\"},\"container\":{\"message_ts\":\"1.2\",\"channel_id\":\"C1\"},"
            + "\"channel\":{\"id\":\"C1\"},\"trigger_id\":\"1\",\"response_url\":\"https://x\",\"actions\":["
            + "{\"action_id\":\"poll.answer#0\",\"value\":\"{\\\"choice\\\":\\\"0\\\"}\",\"action_ts\":\"1\"}]}",
            "<@U1|a> <!channel> <#C1|x> <https://x|y> &lt;a&gt; <mailto:a@b|c> <!subteam^S1|@g>", "a%20b+%C3%A9%2A",
            "{}",
            "[[[[", "{\"actions\":{\"selected_option\":{\"value\":1}}}");

    private FuzzedPayloads() {}

    /** Called by the fuzzer before it counts how long an input takes: classes are loaded then. */
    public static void fuzzerInitialize() {
        SEEDS.forEach(seed -> fuzzerTestOneInput(seed.getBytes(StandardCharsets.UTF_8)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Clicks.parts(data).ifPresent(Clicks::read);
        SlackText.read(new String(data, StandardCharsets.UTF_8), "T1");
        try {
            Clicks.parts(PercentCoding.decode(data, 0)).ifPresent(Clicks::read);
        } catch (IllegalArgumentException e) {
            // half a code, which the door refuses
        }
    }
}
