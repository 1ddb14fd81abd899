package org.entente.app.play;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.experiment.Scale;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Platform;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** F17: the process before it wrote ten thousand messages and sent none; some it had taken in hand. */
class MuchToSendAtTheStartTest {

    private static final int ROOMS = Scale.of(60, 1_000);
    private static final int EACH = Scale.of(4, 10);
    private static final int IN_HAND = 32;
    private static final Pattern WORDS = Pattern.compile("message (\\d+) of room (\\d+)");
    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(10);

    @TempDir
    private Path folder = Path.of("");

    private static Room room(int number) {
        return new Room("much-" + number, Crowd.COUNCIL, Platform.SLACK, HttpStage.WORKSPACE, "CM" + number,
                RoomLanguages.ENGLISH, true);
    }

    private static void write(Ledger ledger) {
        IntStream.range(0, ROOMS).forEach(number -> ledger.change(tx -> tx.use(Rooms.class).open(room(number))));
        for (int message = 0; message < EACH; message++) {
            int it = message;
            ledger.change(tx -> IntStream.range(0, ROOMS).forEach(number -> tx.use(Outbox.class).post(room(number),
                    new Showing.Once(new Card(Content.literal("message " + it + " of room " + number), List.of())),
                    "much " + it + " " + number)));
        }
        ledger.change(tx -> tx.use(Deliveries.class).claimPosts(Instant.now(), Duration.ofSeconds(60), IN_HAND));
    }

    private static List<SlackStandIn.Message> arrived(WholeBot bot) {
        return bot.slack.messages().stream().filter(message -> message.channel().startsWith("CM")).toList();
    }

    @Test
    @Tag("F17")
    void everythingIsSentOnceAndInOrder(TestReporter reporter) {
        long begun = System.nanoTime();
        try (WholeBot bot = new WholeBot(folder, 1, Map.of(), MuchToSendAtTheStartTest::write)) {
            bot.process().await("all of it is sent", PATIENCE, () -> arrived(bot).size() >= ROOMS * EACH);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            Map<Integer, List<Integer>> byRoom = new LinkedHashMap<>();
            for (SlackStandIn.Message message : arrived(bot)) {
                Matcher words = WORDS.matcher(message.text());
                assertThat(words.find()).as(message.text()).isTrue();
                byRoom.computeIfAbsent(Integer.parseInt(words.group(2)), r -> new ArrayList<>())
                        .add(Integer.parseInt(words.group(1)));
            }
            List<Integer> wanted = IntStream.range(0, EACH).boxed().toList();
            assertThat(byRoom).hasSize(ROOMS);
            assertThat(byRoom.values()).allSatisfy(messages -> {
                assertThat(new HashSet<>(messages)).as("lost or twice").hasSize(messages.size()).hasSize(EACH);
                assertThat(messages).as("their order").isEqualTo(wanted);
            });
            reporter.publishEntry(Map.of("messages", String.valueOf(ROOMS * EACH), "mostSeconds",
                    String.valueOf(seconds), "lost", "0", "twice", "0", "disorder", "0"));
        }
    }
}
