package org.entente.teams.inbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.entente.teams.api.TeamsProfiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what came in to the core and gives the answer in time: Teams says little of how long it waits, so it is given
 * what Slack is. What takes longer goes on, and its answer follows as a message.
 */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    static final Duration PATIENCE = Duration.ofMillis(2_200);

    private final Function<Invocation, Reply> dispatcher;
    private final Predicate<Identity> known;
    private final TeamsProfiles profiles;
    private final InstantSource clock;
    private final Answering answering;
    private final Patience patience;

    /** @param known whether the core knows the person behind an account, and their language */
    Desk(Function<Invocation, Reply> dispatcher, Predicate<Identity> known, TeamsProfiles profiles,
            InstantSource clock, Answering answering, Patience patience) {
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
                return answering.now(asked, reply, () -> fresh(asked));
            }

            @Override
            public Given soon() {
                return answering.soon(asked, spoken(asked, null));
            }

            @Override
            public void later(Reply reply) {
                answering.later(asked, reply);
            }

            @Override
            public Reply unavailable() {
                return Desk.unavailable(asked);
            }

            @Override
            public Given stopped() {
                return new Given(503, null);
            }
        });
    }

    private Reply dispatch(Asked asked) {
        return dispatch(asked, asked.delivery(), asked.input());
    }

    /** The form that was sent as it is opened for the first time: Teams keeps nothing of one that is to be corrected. */
    private Reply fresh(Asked asked) {
        if (!(asked.back() instanceof Asked.ToForm form)
                || !(asked.input() instanceof Input.Submitted(String command, var values))) {
            return unavailable(asked);
        }
        Map<String, String> opening = new LinkedHashMap<>(form.hidden());
        opening.put(AnswerCards.OPEN_FORM, "1");
        return dispatch(asked, asked.delivery() + "/again", new Input.Pressed(command, opening));
    }

    private Reply dispatch(Asked asked, String delivery, Input input) {
        try {
            TeamsProfiles.Known said = needsProfile(asked) && asked.thread() != null
                    ? profiles.of(asked.where().workspace(), asked.who().user(), asked.thread())
                    : null;
            return dispatcher.apply(new Invocation(delivery, asked.who(), spoken(asked, said),
                    said == null ? null : said.profile(), asked.where(), input, clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("a request could not be carried out", e);
            return unavailable(asked);
        }
    }

    /** A vote of somebody known need not wait for Teams. */
    private boolean needsProfile(Asked asked) {
        return !(asked.back() instanceof Asked.ToNobody)
                && !(asked.input() instanceof Input.Pressed && known.test(asked.who()));
    }

    /** The language of the word they typed, else that of their client; the core puts what they chose before both. */
    private static Language spoken(Asked asked, TeamsProfiles.@Nullable Known known) {
        if (asked.hinted() != null) {
            return asked.hinted();
        }
        return known != null && known.spoken() != null ? known.spoken() : Language.ENGLISH;
    }

    private static Reply unavailable(Asked asked) {
        return new Reply.Shown(AnswerCards.refused(Content.words("common.unavailable")), spoken(asked, null));
    }
}
