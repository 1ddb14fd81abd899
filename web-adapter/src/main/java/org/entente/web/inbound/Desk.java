package org.entente.web.inbound;

import java.time.InstantSource;
import java.util.function.Function;
import org.entente.core.card.Content;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what came in to the core. A page waits as long as it must: no platform stands between. */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Function<Invocation, Reply> dispatcher;
    private final InstantSource clock;

    /** @param clock the machine's clock */
    Desk(Function<Invocation, Reply> dispatcher, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    Reply take(Asked asked) {
        try {
            return dispatcher.apply(new Invocation(asked.delivery(), asked.who(), asked.spoken(), null, asked.where(),
                    asked.input(), clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("a request could not be carried out", e);
            return new Reply.Shown(AnswerCards.refused(Content.words("common.unavailable")), asked.spoken());
        }
    }
}
