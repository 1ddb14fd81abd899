package org.entente.store;

import org.entente.store.action.ActionStores;
import org.entente.store.audit.AuditStores;
import org.entente.store.ballot.BallotStores;
import org.entente.store.board.BoardStores;
import org.entente.store.calendar.CalendarStores;
import org.entente.store.consultation.ConsultationStores;
import org.entente.store.decision.DecisionStores;
import org.entente.store.delivery.DeliveryStores;
import org.entente.store.evaluation.EvaluationStores;
import org.entente.store.forward.ForwardStores;
import org.entente.store.inbox.InboxStores;
import org.entente.store.meeting.MeetingStores;
import org.entente.store.people.PeopleStores;
import org.entente.store.poll.PollStores;
import org.entente.store.record.RecordStores;
import org.entente.store.schedule.ScheduleStores;
import org.entente.store.secret.SecretStores;
import org.entente.store.sql.Stores;

/** Everything that a transaction can be asked for: a line for each package of stores. */
final class FeatureStores {

    private FeatureStores() {}

    static Stores.Builder list() {
        Stores.Builder stores = Stores.list();
        ActionStores.list(stores);
        AuditStores.list(stores);
        BallotStores.list(stores);
        BoardStores.list(stores);
        CalendarStores.list(stores);
        ConsultationStores.list(stores);
        PeopleStores.list(stores);
        DecisionStores.list(stores);
        DeliveryStores.list(stores);
        EvaluationStores.list(stores);
        ForwardStores.list(stores);
        InboxStores.list(stores);
        PollStores.list(stores);
        MeetingStores.list(stores);
        RecordStores.list(stores);
        ScheduleStores.list(stores);
        SecretStores.list(stores);
        return stores;
    }
}
