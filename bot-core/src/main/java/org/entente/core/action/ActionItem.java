package org.entente.core.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody was asked to do.
 *
 * @param meetingId the meeting that gave it, or null for one between meetings
 * @param itemId the agenda item that gave it, or null
 * @param owners never empty (S-07)
 * @param parts may be empty
 * @param remark the secretariat's, or null (S-12)
 * @param topics subjects that were only named, kept apart from what is to be done (S-07)
 * @param decision the printed number of the decision of the same meeting that it follows from, or null
 * @param createdAt council time
 * @param settled whether its number is final, because the record was issued
 * @param version rises with every change
 */
public record ActionItem(String id, String councilId, @Nullable String meetingId, @Nullable String itemId,
        ActionNumber number, Bilingual text, List<Owner> owners, List<Part> parts, Deadline deadline,
        Progress progress, @Nullable Bilingual remark, List<Bilingual> topics, @Nullable String decision,
        Source source, Instant createdAt, boolean settled, int version) {

    public ActionItem {
        owners = List.copyOf(owners);
        parts = List.copyOf(parts);
        topics = List.copyOf(topics);
    }

    /** Where an action stands. */
    public enum State {
        OPEN, DONE,
        /** Open, and taken over to a later meeting. */
        CARRIED, DROPPED,
        /** Open, and said to be closed at the present meeting (S-13). */
        TO_CLOSE_TODAY;

        public boolean open() {
            return switch (this) {
                case OPEN, CARRIED, TO_CLOSE_TODAY -> true;
                case DONE, DROPPED -> false;
            };
        }
    }

    /**
     * What became of it.
     *
     * @param note how it was done, or why it was dropped or carried; null when nothing was said
     * @param on the local date on which it was done, dropped or carried, which may lie after the meeting (S-11); or null
     */
    public record Progress(State state, @Nullable Bilingual note, @Nullable LocalDate on) {

        static Progress open() {
            return new Progress(State.OPEN, null, null);
        }
    }

    public State state() {
        return progress.state();
    }

    public boolean open() {
        return state().open();
    }

    ActionItem withText(Bilingual other) {
        return new ActionItem(id, councilId, meetingId, itemId, number, other, owners, parts, deadline, progress,
                remark, topics, decision, source, createdAt, settled, version);
    }

    ActionItem withOwners(List<Owner> others) {
        return new ActionItem(id, councilId, meetingId, itemId, number, text, others, parts, deadline, progress,
                remark, topics, decision, source, createdAt, settled, version);
    }

    ActionItem withParts(List<Part> others) {
        return new ActionItem(id, councilId, meetingId, itemId, number, text, owners, others, deadline, progress,
                remark, topics, decision, source, createdAt, settled, version);
    }

    ActionItem withDeadline(Deadline other) {
        return new ActionItem(id, councilId, meetingId, itemId, number, text, owners, parts, other, progress,
                remark, topics, decision, source, createdAt, settled, version);
    }

    ActionItem withProgress(Progress other) {
        return new ActionItem(id, councilId, meetingId, itemId, number, text, owners, parts, deadline, other,
                remark, topics, decision, source, createdAt, settled, version);
    }

    ActionItem withRemark(@Nullable Bilingual other) {
        return new ActionItem(id, councilId, meetingId, itemId, number, text, owners, parts, deadline, progress,
                other, topics, decision, source, createdAt, settled, version);
    }

    ActionItem withTopics(List<Bilingual> others) {
        return new ActionItem(id, councilId, meetingId, itemId, number, text, owners, parts, deadline, progress,
                remark, others, decision, source, createdAt, settled, version);
    }

    /** The other one with this number, settled or not as this one is. */
    public ActionItem numbering(ActionItem other) {
        return new ActionItem(id, councilId, meetingId, itemId, number, other.text, other.owners, other.parts,
                other.deadline, other.progress, other.remark, other.topics, other.decision, other.source,
                other.createdAt, settled, other.version);
    }
}
