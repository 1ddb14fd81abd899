package org.entente.store.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.core.action.ActionItem;
import org.entente.core.action.ActionNumber;
import org.entente.core.action.Actions;
import org.entente.core.action.Deadline;
import org.entente.core.action.Group;
import org.entente.core.action.Owner;
import org.entente.store.sql.Null;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Actions in SQL. */
final class SqlActions implements Actions {

    private static final Table<ActionRow> ACTIONS = Table.of(ActionRow.class, "action_item", "id").also("open",
            row -> row.state().open());
    private static final Table<Group> GROUPS = Table.of(Group.class, "action_group", "id");
    private static final String IN_ORDER = " order by number_year, number_ordinal, number_letter, id";

    private static final String OLDEST_FIRST = " order by created_at, number_year, number_ordinal, number_letter, id";

    private final Session session;
    private final Rows<ActionRow> actions;
    private final Rows<Group> groups;

    SqlActions(Session session) {
        this.session = session;
        this.actions = ACTIONS.in(session);
        this.groups = GROUPS.in(session);
    }

    @Override
    public void add(ActionItem action) {
        actions.insert(ActionRow.of(action));
        own(action);
    }

    @Override
    public ActionItem update(ActionItem action) {
        // Its number may be given by somebody else meanwhile: hold the row, then keep the number that it has.
        session.update("update action_item set version = version where id = ?", action.id());
        ActionItem numbered = find(action.id()).map(now -> now.numbering(action)).orElse(action);
        ActionRow kept = actions.update(ActionRow.of(numbered));
        session.update("delete from action_owner where action_id = ?", action.id());
        own(action);
        return kept.action();
    }

    private void own(ActionItem action) {
        action.owners().stream().map(Owner::key).distinct()
                .forEach(key -> session.update(
                        "insert into action_owner (action_id, council_id, owner_key) values (?, ?, ?)", action.id(),
                        action.councilId(), key));
    }

    @Override
    public void remove(String actionId) {
        session.update("delete from action_owner where action_id = ?", actionId);
        actions.delete(actionId);
    }

    @Override
    public Optional<ActionItem> find(String actionId) {
        return actions.find(actionId).map(ActionRow::action);
    }

    @Override
    public List<ActionItem> ofMeeting(String meetingId) {
        return list("meeting_id = ?" + IN_ORDER, meetingId);
    }

    @Override
    public List<ActionItem> byItem(String itemId) {
        return list("item_id = ?" + IN_ORDER, itemId);
    }

    @Override
    public List<ActionItem> between(String councilId, int year) {
        return list("council_id = ? and meeting_id is null and number_year = ?" + IN_ORDER, councilId, year);
    }

    @Override
    public List<ActionItem> openOf(String councilId) {
        return list("council_id = ? and open" + OLDEST_FIRST, councilId);
    }

    @Override
    public List<ActionItem> openOwnedBy(String councilId, Collection<String> ownerKeys) {
        if (ownerKeys.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(councilId, councilId));
        values.addAll(ownerKeys);
        String keys = String.join(", ", Collections.nCopies(ownerKeys.size(), "?"));
        return list("council_id = ? and open and id in (select action_id from action_owner where council_id = ?"
                + " and owner_key in (" + keys + "))" + OLDEST_FIRST, values.toArray());
    }

    @Override
    public List<ActionItem> numbered(String councilId, ActionNumber number) {
        return list("council_id = ? and number_ordinal = ? and number_letter = ? and number_year = ?"
                + " order by created_at desc, id desc", councilId, number.ordinal(), number.letter(), number.year());
    }

    private List<ActionItem> list(String where, Object... values) {
        return actions.list(where, values).stream().map(ActionRow::action).toList();
    }

    @Override
    public void holdNumbers(String scope) {
        session.update("insert into action_numbering (scope, n) values (?, 1)"
                + " on conflict (scope) do update set n = action_numbering.n + 1", scope);
    }

    @Override
    public void renumber(String actionId, ActionNumber number) {
        session.update("update action_item set number_year = ?, number_ordinal = ?, number_letter = ? where id = ?",
                number.year(), number.ordinal(), number.letter(), actionId);
    }

    @Override
    public void bind(String actionId, Deadline deadline) {
        session.update("update action_item set bound_meeting = ?, next_at = ? where id = ?",
                deadline.meetingId() == null ? Null.TEXT : deadline.meetingId(),
                deadline.nextAt() == null ? Null.NUMBER : deadline.nextAt(), actionId);
    }

    @Override
    public void settle(String meetingId) {
        session.update("update action_item set settled = ? where meeting_id = ?", true, meetingId);
    }

    @Override
    public void addGroup(Group group) {
        groups.insert(group);
    }

    @Override
    public Group updateGroup(Group group) {
        return groups.update(group);
    }

    @Override
    public void removeGroup(String groupId) {
        groups.delete(groupId);
    }

    @Override
    public List<Group> groups(String councilId) {
        return groups.list("council_id = ? order by id", councilId);
    }
}
