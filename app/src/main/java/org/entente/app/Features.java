package org.entente.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.core.action.ActionCommands;
import org.entente.core.action.ActionReminder;
import org.entente.core.action.ActionSchedule;
import org.entente.core.action.ActionViews;
import org.entente.core.action.NoAction;
import org.entente.core.action.Rebinding;
import org.entente.core.board.BoardCommands;
import org.entente.core.calendar.CalendarCommands;
import org.entente.core.calendar.ChangedInCalendars;
import org.entente.core.calendar.MeetingFile;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Command;
import org.entente.core.command.Registry;
import org.entente.core.consultation.Passwords;
import org.entente.core.consultation.RoundCommands;
import org.entente.core.consultation.RoundEnd;
import org.entente.core.consultation.RoundFile;
import org.entente.core.consultation.RoundNudge;
import org.entente.core.consultation.RoundRecurring;
import org.entente.core.consultation.RoundReminder;
import org.entente.core.consultation.RoundSchedule;
import org.entente.core.consultation.RoundViews;
import org.entente.core.council.CouncilCommands;
import org.entente.core.decision.ApprovalCheck;
import org.entente.core.decision.MotionClosing;
import org.entente.core.decision.MotionCommands;
import org.entente.core.decision.MotionNudge;
import org.entente.core.decision.MotionReminder;
import org.entente.core.decision.MotionSchedule;
import org.entente.core.decision.MotionViews;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.FileLinks;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Views;
import org.entente.core.digest.ReminderCommands;
import org.entente.core.digest.SummaryFollower;
import org.entente.core.digest.SummaryView;
import org.entente.core.digest.Telling;
import org.entente.core.evaluation.EvaluationClosing;
import org.entente.core.evaluation.EvaluationCommands;
import org.entente.core.evaluation.EvaluationDocument;
import org.entente.core.evaluation.EvaluationNudge;
import org.entente.core.evaluation.EvaluationPlanning;
import org.entente.core.evaluation.EvaluationReminder;
import org.entente.core.evaluation.EvaluationSending;
import org.entente.core.evaluation.EvaluationView;
import org.entente.core.evaluation.ResultsView;
import org.entente.core.forward.ForwardCommands;
import org.entente.core.forward.ForwardView;
import org.entente.core.forward.WhatBecomesOfTopics;
import org.entente.core.handover.DepartureReminder;
import org.entente.core.handover.DepartureSchedule;
import org.entente.core.handover.DepartureView;
import org.entente.core.handover.HandoverCommands;
import org.entente.core.handover.SuccessorTold;
import org.entente.core.handover.TakenOverView;
import org.entente.core.home.HomeCommands;
import org.entente.core.ledger.Follower;
import org.entente.core.meeting.AgendaCommands;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemButtons;
import org.entente.core.meeting.ItemCheck;
import org.entente.core.meeting.MeetingCommands;
import org.entente.core.meeting.MeetingSchedule;
import org.entente.core.meeting.MeetingViews;
import org.entente.core.meeting.PapersReminder;
import org.entente.core.meeting.ReplyReminder;
import org.entente.core.people.Administrators;
import org.entente.core.poll.PollClosing;
import org.entente.core.poll.PollCommands;
import org.entente.core.poll.PollNudge;
import org.entente.core.poll.PollReminder;
import org.entente.core.poll.PollSchedule;
import org.entente.core.poll.PollView;
import org.entente.core.record.RecordCommands;
import org.entente.core.record.RecordDocument;
import org.entente.core.record.RecordFollower;
import org.entente.core.record.RecordView;
import org.entente.core.record.ReviewReminder;
import org.entente.core.reminder.Reminder;
import org.entente.core.schedule.Holidays;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Planning;
import org.entente.documents.CalendarIcs;
import org.entente.documents.RecordDocuments;
import org.entente.documents.RoundWorkbook;
import org.entente.documents.SheetsXlsx;
import org.jspecify.annotations.Nullable;

/** Everything the bot can do and show: the one list of features. */
public final class Features {

    /** What is asked before an item or a meeting is closed. */
    private static final List<ItemCheck> CHECKS = List.of(new ApprovalCheck(), new NoAction());

    /** What people can be reminded of. */
    private static final List<Reminder> REMINDERS = List.of(
            new ActionReminder(),
            new MotionReminder(),
            new PollReminder(),
            new RoundReminder(),
            new ReplyReminder(),
            new PapersReminder(),
            new ReviewReminder(),
            new EvaluationReminder(),
            new DepartureReminder());

    /** What can be begun on the item that is discussed. */
    private static final List<ItemButtons> OFFERS = List.of(Features::onItem, ForwardCommands::onItem);

    private final Registry registry;
    private final Views views;
    private final List<Occasion> occasions;
    private final Planning planning;
    private final List<Follower> followers;

    /** Like the other one, for a process that gives out no file whose password has to outlive it. */
    public Features(Administrators administrators, Holidays holidays) {
        this(administrators, holidays, Passwords.ofThisProcess(), FileLinks.NONE, null, Optional::empty);
    }

    /**
     * @param administrators who may begin without a set-up code
     * @param holidays on which nobody is reminded of anything that can wait
     * @param passwords with which files are protected
     * @param links addresses of files, for where nobody can be handed one
     * @param publicUrl under which people reach this machine, or null where nobody said
     * @param boards where screens on the wall reach this machine, which also a machine without an address may know
     */
    public Features(Administrators administrators, Holidays holidays, Passwords passwords, FileLinks links,
            @Nullable URI publicUrl, Supplier<Optional<URI>> boards) {
        ActionSchedule actions = new ActionSchedule(holidays);
        MotionSchedule motions = new MotionSchedule();
        PollSchedule polls = new PollSchedule();
        MeetingSchedule meetings = new MeetingSchedule();
        RoundSchedule rounds = new RoundSchedule();
        DepartureSchedule departures = new DepartureSchedule(holidays);
        SuccessorTold successors = new SuccessorTold();
        Telling telling = new Telling(REMINDERS, holidays);
        registry = Registry.of(commands(administrators, passwords, links, publicUrl, boards));
        views = new Views(allViews(), documents(passwords));
        // One a line: features are added side by side.
        occasions = List.of(
                new MotionClosing(),
                new MotionNudge(),
                new PollClosing(),
                new PollNudge(),
                new RoundEnd(),
                new RoundNudge(),
                new RoundRecurring(),
                actions,
                meetings,
                departures,
                successors,
                new EvaluationClosing(),
                new EvaluationNudge(),
                telling);
        planning = new Planning(List.of(
                meetings,
                motions,
                polls,
                rounds,
                actions,
                departures,
                successors,
                new EvaluationPlanning(),
                telling));
        followers = List.of(
                planning,
                meetings,
                motions,
                polls,
                rounds,
                actions,
                departures,
                new Rebinding(actions),
                telling,
                new RecordFollower(),
                new WhatBecomesOfTopics(),
                new EvaluationSending(),
                new ChangedInCalendars(),
                new SummaryFollower());
    }

    /** Every command of every feature, with help and undo. */
    public Registry registry() {
        return registry;
    }

    /** Every view and document of every feature. */
    public Views views() {
        return views;
    }

    /** What is done when its time has come. */
    public List<Occasion> occasions() {
        return occasions;
    }

    /** Keeps the timetable true to the record. */
    public Planning planning() {
        return planning;
    }

    /** What features do when others have changed something. */
    public List<Follower> followers() {
        return followers;
    }

    private static List<Command> commands(Administrators administrators, Passwords passwords,
            FileLinks links, @Nullable URI publicUrl,
            Supplier<Optional<URI>> boards) {
        List<Command> commands = new ArrayList<>();
        commands.addAll(HomeCommands.all());
        commands.addAll(CouncilCommands.all(administrators));
        commands.addAll(HandoverCommands.all());
        commands.addAll(MeetingCommands.all(CHECKS));
        commands.addAll(AgendaCommands.all(CHECKS, OFFERS));
        commands.addAll(MotionCommands.all());
        commands.addAll(PollCommands.all());
        commands.addAll(ActionCommands.all());
        commands.addAll(RecordCommands.all(links));
        commands.addAll(ReminderCommands.all());
        commands.addAll(ForwardCommands.all());
        commands.addAll(RoundCommands.all(passwords));
        commands.addAll(EvaluationCommands.all());
        commands.addAll(CalendarCommands.all(publicUrl, links));
        commands.addAll(BoardCommands.all(boards));
        return commands;
    }

    private static List<View> allViews() {
        List<View> views = new ArrayList<>();
        views.addAll(MeetingViews.all(OFFERS));
        views.addAll(MotionViews.all());
        views.add(new PollView());
        views.addAll(ActionViews.all());
        views.add(new RecordView());
        views.add(new SummaryView(REMINDERS));
        views.add(new DepartureView());
        views.add(new TakenOverView());
        views.add(new ForwardView());
        views.addAll(RoundViews.all());
        views.add(new EvaluationView());
        views.add(new ResultsView());
        return views;
    }

    private static List<Document> documents(Passwords passwords) {
        List<Document> documents = new ArrayList<>(RecordDocument.markdown());
        documents.addAll(RecordDocuments.all());
        documents.add(RoundFile.markdown(passwords));
        documents.add(RoundWorkbook.document(passwords));
        documents.add(new EvaluationDocument(SheetsXlsx::of));
        documents.add(new MeetingFile(CalendarIcs::of));
        return documents;
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
