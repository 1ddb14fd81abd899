package org.entente.core.command;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What can still be taken back: compensating commands, newest first, per person and council. */
public interface Undoables {

    /**
     * @param command the compensating command's key
     * @param at the machine's clock when it was done
     */
    record Entry(String id, String councilId, String personId, String command, Map<String, String> values,
            Instant at) {
        public Entry {
            values = Map.copyOf(values);
        }
    }

    void push(Entry entry);

    /** The newest entry made at this instant or later. */
    Optional<Entry> latest(String councilId, String personId, Instant notBefore);

    void remove(String entryId);
}
