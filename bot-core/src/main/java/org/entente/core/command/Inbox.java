package org.entente.core.command;

import java.time.Instant;
import java.util.Optional;

/** The requests already answered, with their answers, so that a repeat has no second effect. */
public interface Inbox {

    Optional<Answer> answered(String delivery);

    void keep(String delivery, Answer answer, Instant at);
}
