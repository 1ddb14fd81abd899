package org.entente.core.action;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.core.ledger.Transaction;

/** The action items of all councils, and the groups that can own one. */
public interface Actions {

    void add(ActionItem action);

    /**
     * Everything but its number, which {@link #renumber} gives.
     *
     * @throws org.entente.core.ledger.Stale when somebody was faster
     */
    ActionItem update(ActionItem action);

    /** Takes back what was entered by mistake; only undo calls it. */
    void remove(String actionId);

    Optional<ActionItem> find(String actionId);

    /** Those that a meeting gave, in the order of their numbers. */
    List<ActionItem> ofMeeting(String meetingId);

    /** Those that an agenda item gave, in the order of their numbers. */
    List<ActionItem> byItem(String itemId);

    /** Those given between meetings in one year of the council, in the order of their numbers. */
    List<ActionItem> between(String councilId, int year);

    /** Every action of the council that is still to be done, oldest first. */
    List<ActionItem> openOf(String councilId);

    /** Those of {@link #openOf} that one of these {@link Owner#key keys} owns. */
    List<ActionItem> openOwnedBy(String councilId, Collection<String> ownerKeys);

    /** Every action of the council with this number, the newest first. */
    List<ActionItem> numbered(String councilId, ActionNumber number);

    /**
     * Makes others wait who want to give a number there too.
     *
     * @param scope a meeting's id, or council and year
     */
    void holdNumbers(String scope);

    /** Gives another number; the version stays, since nothing that people typed changes. */
    void renumber(String actionId, ActionNumber number);

    /** Binds its due otherwise; the version stays, since nothing that people said changes. */
    void bind(String actionId, Deadline deadline);

    /** The record is issued: the numbers of the meeting's actions are final. */
    void settle(String meetingId);

    /**
     * What waits for a person, in whatever way it is owned: by name, by an office they hold now, by a group they lead,
     * by their jurisdiction, or because it was asked of all members.
     */
    static List<ActionItem> openOfPerson(Transaction record, String councilId, String personId) {
        return record.use(Actions.class).openOwnedBy(councilId, OwnerKeys.of(record, councilId, personId)).stream()
                .filter(action -> !FanOut.settledFor(record, action, personId)).toList();
    }

    void addGroup(Group group);

    /** @throws org.entente.core.ledger.Stale when somebody was faster */
    Group updateGroup(Group group);

    /** Takes back what was entered by mistake; only undo calls it. */
    void removeGroup(String groupId);

    /** All groups of a council, by their making. */
    List<Group> groups(String councilId);
}
