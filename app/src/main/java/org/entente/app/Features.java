package org.entente.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.action.ActionCommands;
import org.entente.core.action.ActionViews;
import org.entente.core.action.NoAction;
import org.entente.core.action.Rebinding;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Command;
import org.entente.core.command.Registry;
import org.entente.core.council.CouncilCommands;
import org.entente.core.decision.ApprovalCheck;
import org.entente.core.decision.MotionCommands;
import org.entente.core.decision.MotionViews;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Views;
import org.entente.core.home.HomeCommands;
import org.entente.core.ledger.Follower;
import org.entente.core.meeting.AgendaCommands;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemCheck;
import org.entente.core.meeting.MeetingCommands;
import org.entente.core.meeting.MeetingViews;
import org.entente.core.people.Administrators;
import org.entente.core.poll.PollCommands;
import org.entente.core.poll.PollView;
import org.entente.core.record.RecordCommands;
import org.entente.core.record.RecordDocument;
import org.entente.core.record.RecordFollower;
import org.entente.core.record.RecordView;
import org.entente.documents.RecordDocuments;

/** Everything the bot can do and show: the one list of features. */
public final class Features {

    /** What is asked before an item or a meeting is closed. */
    private static final List<ItemCheck> CHECKS = List.of(new ApprovalCheck(), new NoAction());

    private Features() {}

    /**
     * Every command of every feature, with help and undo.
     *
     * @param administrators who may begin without a set-up code
     */
    public static Registry registry(Administrators administrators) {
        List<Command> commands = new ArrayList<>();
        commands.addAll(HomeCommands.all());
        commands.addAll(CouncilCommands.all(administrators));
        commands.addAll(MeetingCommands.all(CHECKS));
        commands.addAll(AgendaCommands.all(CHECKS, List.of(Features::onItem)));
        commands.addAll(MotionCommands.all());
        commands.addAll(PollCommands.all());
        commands.addAll(ActionCommands.all());
        commands.addAll(RecordCommands.all());
        return Registry.of(commands);
    }

    /** Every view and document of every feature. */
    public static Views views() {
        List<View> views = new ArrayList<>();
        views.addAll(MeetingViews.all(List.of(Features::onItem)));
        views.addAll(MotionViews.all());
        views.add(new PollView());
        views.addAll(ActionViews.all());
        views.add(new RecordView());
        List<Document> documents = new ArrayList<>(RecordDocument.markdown());
        documents.addAll(RecordDocuments.all());
        return new Views(views, documents);
    }

    /** What features do when others have changed something. */
    public static List<Follower> followers() {
        return List.of(new Rebinding(), new RecordFollower());
    }

    /** What can be begun on the item that is discussed: each opens its form, filled with the item. */
    private static List<Button> onItem(AgendaItem item) {
        Map<String, String> values = Map.of("item", item.id(), "form", "1");
        return List.of(Button.of(Content.words("command.motion.propose.title"), "motion.propose", values),
                Button.of(Content.words("command.action.add.title"), "action.add", values),
                Button.of(Content.words("command.record.note.title"), "record.note", values),
                Button.of(Content.words("command.poll.single.title"), "poll.single", values));
    }
}
