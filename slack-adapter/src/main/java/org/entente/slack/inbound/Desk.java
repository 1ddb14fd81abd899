package org.entente.slack.inbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.core.card.Content;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Patience;
import org.entente.core.command.Reply;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.entente.slack.api.SlackProfiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what came in to the core and gives the answer in time: Slack waits three seconds. What takes longer goes on,
 * and its answer follows by another way.
 */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    /** Leaves room for the way to Slack and back. */
    static final Duration PATIENCE = Duration.ofMillis(2_200);

    private final Function<Invocation, Reply> dispatcher;
    private final Predicate<Identity> known;
    private final SlackProfiles profiles;
    private final InstantSource clock;
    private final Answering answering;
    private final Patience patience;

    /** @param known whether the core knows the person behind an account, and their language */
    Desk(Function<Invocation, Reply> dispatcher, Predicate<Identity> known, SlackProfiles profiles, InstantSource clock,
            Answering answering, Patience patience) {
        this.dispatcher = dispatcher;
        this.known = known;
        this.profiles = profiles;
        this.clock = clock;
        this.answering = answering;
        this.patience = patience;
    }

    Given take(Asked asked) {
        return patience.answer(() -> dispatch(asked), new Patience.Answers<Given>() {

            @Override
            public Given now(Reply reply, Duration spent) {
                return answering.now(asked, reply, spent);
            }

            @Override
            public Given soon() {
                return answering.soon(asked, spoken(asked));
            }

            @Override
            public void later(Reply reply) {
                answering.later(asked, reply);
            }

            @Override
            public Reply unavailable() {
                return Desk.this.unavailable(asked);
            }

            @Override
            public Given stopped() {
                return new Given(503, null);
            }
        });
    }

    private Reply dispatch(Asked asked) {
        try {
            SlackProfiles.Known said = needsProfile(asked)
                    ? profiles.of(asked.where().workspace(), asked.who().user())
                    : null;
            return dispatcher.apply(new Invocation(asked.delivery(), asked.who(), spoken(asked, said),
                    said == null ? null : said.profile(), asked.where(), asked.input(), clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("a request could not be carried out", e);
            return unavailable(asked);
        }
    }

    /** A vote of somebody known need not wait for Slack, which allows about a hundred such questions a minute. */
    private boolean needsProfile(Asked asked) {
        return !(asked.back() instanceof Asked.ToNobody)
                && !(asked.input() instanceof Input.Pressed && known.test(asked.who()));
    }

    /**
     * The language of their Slack, else that of the word they typed; the core puts what they chose before both. In Teams,
     * where one name calls both languages and clients of a department are all set alike, the word comes first.
     */
    private static Language spoken(Asked asked, SlackProfiles.@Nullable Known known) {
        if (known != null && known.spoken() != null) {
            return known.spoken();
        }
        return Objects.requireNonNullElse(asked.hinted(), Language.ENGLISH);
    }

    /** Without waiting for Slack: of the client, what it told before. */
    private Language spoken(Asked asked) {
        return spoken(asked, profiles.alreadyKnown(asked.where().workspace(), asked.who().user()));
    }

    private Reply unavailable(Asked asked) {
        return new Reply.Shown(AnswerCards.refused(Content.words("common.unavailable")), spoken(asked));
    }
}
