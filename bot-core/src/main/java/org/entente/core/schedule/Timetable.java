package org.entente.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What has to be looked at again, and when, by the machine's clock; one entry for each kind and subject. */
public interface Timetable {

    /** Sets the time, or moves it. */
    void set(String councilId, String kind, String subject, Instant at);

    /** Like {@link #set}, unless it is to be looked at earlier already. */
    void setNoLater(String councilId, String kind, String subject, Instant at);

    /** Nothing is to be looked at any more. */
    void drop(String kind, String subject);

    /** Everything of a council, before it is derived again. */
    void dropAll(String councilId);

    Optional<Entry> find(String kind, String subject);

    /** Whether its time has come: then it is left to the sweep, which would not come to it were it moved on. */
    default boolean due(String kind, String subject, Instant machineNow) {
        return find(kind, subject).filter(entry -> !entry.at().isAfter(machineNow)).isPresent();
    }

    /**
     * What is due, the longest due first; nobody else gets it until this transaction ends.
     *
     * @param kinds only these: another version of the bot may know others
     */
    List<Entry> claim(Collection<String> kinds, Instant now, int most);

    /** Whether the entry is as it was, and nobody else's until this transaction ends. */
    boolean claim(Entry entry);

    /** The earliest entries of these kinds that come after a moment and until another. */
    List<Entry> between(Collection<String> kinds, Instant after, Instant until);

    /** When the earliest entry is due. */
    Optional<Instant> next();

    /** By how much what is due is late; zero where nothing is due. */
    Duration lag(Instant now);

    /** The rules by which all entries were derived last, or empty: the version of the zone data. */
    String basis();

    void basis(String rules);
}
