package org.entente.core.record;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemTitle;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;

/** An item as it is printed: number, title, tabs, presenters, what is asked. */
final class ItemRow {

    private final Transaction record;
    private final Council council;
    private final Speakers speakers;
    private final List<AgendaItem> items;

    ItemRow(Transaction record, Council council, Speakers speakers, List<AgendaItem> items) {
        this.record = record;
        this.council = council;
        this.speakers = speakers;
        this.items = items;
    }

    RecordOfDecisions.Item of(AgendaItem item, List<Passage> discussion, List<RecordOfDecisions.Decided> decisions,
            List<Content> unsettled, List<RecordOfDecisions.Task> actions) {
        boolean heading = items.stream().anyMatch(other -> item.id().equals(other.parentId()));
        return new RecordOfDecisions.Item(item.id(), item.number(), item.sub(),
                item.hasTitle() ? ItemTitle.of(item, council, record.use(Meetings.class)) : null, item.ask().name(),
                item.tabs(), item.presenters().stream().map(presenter -> new RecordOfDecisions.Presenting(
                        speakers.presenter(presenter), presenter.remote())).toList(),
                discussion, decisions, heading ? List.of() : unsettled, actions,
                item.noAction() && actions.isEmpty());
    }
}
