package org.entente.store.forward;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.forward.Comment;
import org.entente.core.forward.ForwardTopics;
import org.entente.core.forward.Topic;
import org.entente.core.forward.Topic.Source;
import org.entente.core.ledger.Stale;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Topics are found as they were put, by number, by source and by what they became. */
class TopicsKeptTest extends StoreContract {

    private static final Instant SAID = Instant.parse("2018-09-27T18:00:00.123456Z");
    private static final Bilingual TEXT = Bilingual.typedIn(Language.FRENCH, "« Centres de contact » & accès");

    private static Topic topic(String id, String council, Source source) {
        return Topic.waiting(id, council, TEXT, source, SAID);
    }

    private static Topic in(Topic topic, Topic.State state, String itemId) {
        return new Topic(topic.id(), topic.councilId(), topic.number(), topic.text(), topic.source(), topic.at(), state,
                itemId, state == Topic.State.SET_ASIDE ? Bilingual.of("Too early", "Trop tôt") : null,
                topic.version());
    }

    private <T> T with(Function<ForwardTopics, T> work) {
        return ledger().write(tx -> work.apply(tx.use(ForwardTopics.class)));
    }

    private List<Topic> all(Function<ForwardTopics, List<Topic>> work) {
        return with(work);
    }

    private Optional<Topic> one(Function<ForwardTopics, Optional<Topic>> work) {
        return with(work);
    }

    private List<Comment> comments(String councilId) {
        return with(topics -> topics.comments(councilId));
    }

    @ParameterizedTest
    @EnumSource(Source.Kind.class)
    void aTopicIsFoundAsItWasPutWhereverItCameFrom(Source.Kind kind) {
        Source source = new Source(kind, "s1", Bilingual.of("Which?", "Lequel?"), "m1", "p1");
        Topic put = with(topics -> topics.add(topic("t1", "c1", source)));
        assertThat(put).isEqualTo(topic("t1", "c1", source).numbered(1));
        assertThat(one(topics -> topics.find("t1"))).contains(put);
        assertThat(all(topics -> topics.from("c1", kind, "s1"))).containsExactly(put);
        assertThat(all(topics -> topics.from("c1", kind, "s2"))).isEmpty();
        assertThat(all(topics -> topics.from("c2", kind, "s1"))).isEmpty();
    }

    @Test
    void eachCouncilCountsItsOwnAndGivesNoNumberTwice() {
        with(topics -> topics.add(topic("t1", "c1", Source.member("p1"))));
        with(topics -> topics.add(topic("t2", "c1", Source.member("p1"))));
        with(topics -> topics.add(topic("t3", "c2", Source.member("p1"))));
        with(topics -> {
            topics.remove("t2");
            return topics.add(topic("t4", "c1", Source.member("p1")));
        });
        assertThat(all(topics -> topics.listed("c1"))).extracting(Topic::number).containsExactly(1, 3);
        assertThat(all(topics -> topics.listed("c2"))).extracting(Topic::number).containsExactly(1);
        assertThat(one(topics -> topics.numbered("c1", 3))).map(Topic::id).contains("t4");
        assertThat(one(topics -> topics.numbered("c1", 2))).isEmpty();
    }

    @Test
    void whatIsOverIsListedApartTheNewestFirst() {
        List<Topic.State> states = List.of(Topic.State.WAITING, Topic.State.PLACED, Topic.State.DISCUSSED,
                Topic.State.SET_ASIDE);
        for (int i = 0; i < states.size(); i++) {
            Topic put = topic("t" + i, "c1", Source.member("p1"));
            Topic later = in(put, states.get(i), "i" + i);
            with(topics -> topics.add(later));
        }
        assertThat(all(topics -> topics.listed("c1"))).extracting(Topic::state).containsExactly(Topic.State.WAITING,
                Topic.State.PLACED);
        assertThat(all(topics -> topics.settled("c1"))).extracting(Topic::state)
                .containsExactly(Topic.State.SET_ASIDE, Topic.State.DISCUSSED);
        assertThat(one(topics -> topics.ofItem("i1"))).map(Topic::state).contains(Topic.State.PLACED);
    }

    @Test
    void theLaterOfTwoChangesIsRefused() {
        Topic put = with(topics -> topics.add(topic("t1", "c1", Source.member("p1"))));
        assertThat(with(topics -> topics.update(in(put, Topic.State.SET_ASIDE, "i1"))).version()).isEqualTo(1);
        assertThatThrownBy(() -> with(topics -> topics.update(put))).isInstanceOf(Stale.class);
    }

    @Test
    void commentsComeTheNewestFirst() {
        Comment first = new Comment("k1", "c1", null, "p1", "Fewer of them", SAID);
        Comment second = new Comment("k2", "c1", "t1", "p2", "Soon, please", SAID.plusSeconds(1));
        with(topics -> {
            topics.say(first);
            topics.say(second);
            topics.say(new Comment("k3", "c2", null, "p1", "Elsewhere", SAID));
            return "";
        });
        assertThat(comments("c1")).containsExactly(second, first);
    }
}
