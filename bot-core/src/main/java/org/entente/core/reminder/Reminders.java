package org.entente.core.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reminders of all persons, and what each person has said about them. Times are those of the councils
 * whose things they are. */
public interface Reminders {

    /** The kind of timetable entry under which a person's reminders are looked at; its subject is the person's id. */
    String ENTRY = "reminder";

    /** Asks for one, unless it was asked for before or the person wants no more of this thing. */
    void ask(Asked asked);

    Optional<Nudge> find(String nudgeId);

    /** What waits for a person, in the order in which it was asked for. */
    List<Nudge> waiting(String personId);

    /** @param message one id for everything that is told together */
    void told(Collection<String> nudgeIds, String message, Instant at);

    void silent(Collection<String> nudgeIds);

    /** What was told in one message, in the order in which it was asked for. */
    List<Nudge> inMessage(String message);

    /** The messages sent since then in which this thing was told. */
    List<String> messagesAbout(String subject, Instant since);

    /** The messages that the person got since then. */
    List<String> messagesTo(String personId, Instant since);

    /** When the person got the last message with something that was not urgent. */
    Optional<Instant> lastSummary(String personId);

    /** It is told once more, not before then. */
    void later(String nudgeId, Instant notBefore);

    /** No more of this thing for this person. */
    void stop(String personId, String kind, String subject);

    /** Nothing at all until then; null ends it. */
    void quiet(String personId, @Nullable Instant until);

    Optional<Instant> quietUntil(String personId);
}
