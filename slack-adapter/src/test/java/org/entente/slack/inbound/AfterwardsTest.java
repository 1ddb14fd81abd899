package org.entente.slack.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many answers have to follow their responses at once. */
class AfterwardsTest {

    private final AtomicInteger requests = new AtomicInteger();
    private final Afterwards afterwards = new Afterwards(requests::get);
    private final LinkedBlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final CountDownLatch slackAnswers = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> begun = new LinkedBlockingQueue<>();

    @AfterEach
    void shut() {
        slackAnswers.countDown();
        afterwards.close();
    }

    /** An answer that hangs until Slack answers. */
    private void slow(String subject, String words) {
        afterwards.follow(subject, () -> {
            begun.add(words);
            try {
                slackAnswers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sent.add(words);
        });
    }

    private static List<String> next(LinkedBlockingQueue<String> queue, int many) throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String one = queue.poll(10, TimeUnit.SECONDS);
            assertThat(one).as("answer %d of %d", i + 1, many).isNotNull();
            all.add(one);
        }
        return all;
    }

    @Test
    void severalAreSentAtOnce() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            slow("s" + i, "a" + i);
        }
        next(begun, 32);
        assertThat(sent).isEmpty();
        slackAnswers.countDown();
        assertThat(next(sent, 40)).doesNotHaveDuplicates();
        assertThat(begun).hasSize(8);
    }

    @Test
    void whileManyRequestsAreInHandTheyFollowOneByOneInTheirOrder() throws InterruptedException {
        requests.set(100);
        for (int i = 0; i < 10; i++) {
            slow("s" + i, "a" + i);
        }
        assertThat(next(begun, 1)).containsExactly("a0");
        assertThat(begun).isEmpty();
        slackAnswers.countDown();
        assertThat(next(sent, 10)).containsExactly("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9");
    }

    @Test
    void theSameThingDoneAgainIsAnsweredOnceWithTheLastAnswer() throws InterruptedException {
        requests.set(100);
        slow("first", "in the way");
        next(begun, 1);
        slow("vote", "counted");
        slow("other", "other");
        slow("vote", "the same");
        slackAnswers.countDown();
        assertThat(next(sent, 3)).containsExactly("in the way", "the same", "other");
        assertThat(sent).isEmpty();
    }

    @Test
    void tooManyAreLeftOutInsteadOfFillingTheMemory() throws InterruptedException {
        requests.set(100);
        slow("first", "in the way");
        next(begun, 1);
        for (int i = 0; i < 5_010; i++) {
            String words = "a" + i;
            afterwards.follow("s" + i, () -> sent.add(words));
        }
        slackAnswers.countDown();
        assertThat(next(sent, 5_001)).contains("a4999").doesNotContain("a5000");
        assertThat(sent).isEmpty();
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() throws InterruptedException {
        afterwards.follow("bad", () -> {
            throw new IllegalStateException("a slip");
        });
        afterwards.follow("good", () -> sent.add("good"));
        assertThat(next(sent, 1)).containsExactly("good");
    }
}
