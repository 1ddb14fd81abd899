package org.entente.core.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reminder to one person, from the moment it was asked for. Times are its council's.
 *
 * @param closes when it is too late, or null for what may wait for the summary
 * @param notBefore when it may be told: as asked for, or as the person put it off
 * @param message what it was told in, or null
 * @param toldAt or null
 */
public record Nudge(String id, String councilId, String personId, String kind, String subject, String step,
        @Nullable Instant closes, Instant notBefore, State state, @Nullable String message, @Nullable Instant toldAt) {

    /** What became of it. */
    public enum State {
        WAITING, TOLD,
        /** There was nothing left to do when its time came, or the person wants no summary. */
        SILENT
    }

    public boolean urgent() {
        return closes != null;
    }
}
