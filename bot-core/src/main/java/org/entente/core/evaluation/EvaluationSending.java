package org.entente.core.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Timetable;

/** Sends the form by itself when a meeting is adjourned, to each of those who attended (F-01). */
public final class EvaluationSending implements Follower {

    /** When forms close on their last day, on the council's clock. */
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    /** From noon of the day before: people of every zone are at work then, and a day is left. */
    private static final Duration LEFT = Duration.ofHours(29);
    /** Nobody is reminded of what they were sent on the same day. */
    private static final Duration FIRST_DAY = Duration.ofDays(1);

    @Override
    public void follow(Happening happened, Transaction record) {
        if (happened.kind().equals("meeting.adjourned")) {
            Council council = record.use(Directory.class).council(happened.councilId()).orElseThrow();
            record.use(Meetings.class).find(happened.subject())
                    .ifPresent(meeting -> send(record, council, meeting, happened.at()));
        }
    }

    /** Where fewer attended than may be shown, nothing is asked: nobody could ever be told. */
    private static void send(Transaction record, Council council, Meeting meeting, Instant machineNow) {
        Template template = record.use(Evaluations.class).template(council.id())
                .orElseGet(() -> Template.standard(council.id()));
        List<String> roll = roll(record, meeting);
        Instant adjourned = meeting.adjournedAt();
        if (!template.sending() || template.asksNothing() || meeting.enteredAfterwards() || adjourned == null
                || roll.size() < Results.LEAST || record.use(Evaluations.class).find(meeting.id()).isPresent()) {
            return;
        }
        Instant closesAt = council.zone()
                .resolve(council.zone().dateAt(adjourned).plusDays(template.days()).atTime(CLOSING)).orNearest();
        Evaluation evaluation = new Evaluation(meeting.id(), council.id(), template.scales(), template.words(),
                template.topics(), adjourned, closesAt, null, 0);
        record.use(Evaluations.class).add(evaluation);
        open(record.use(Boxes.class), evaluation, roll);
        record.use(AuditLog.class).append(council.id(), "evaluation.opened", evaluation.id(), null,
                evaluation.fingerprint(), machineNow);
        roll.forEach(personId -> record.use(Outbox.class).tell(council.id(), personId,
                new Showing.Live(EvaluationView.NAME, evaluation.id()),
                "evaluation:" + evaluation.id() + ":" + personId));
        plan(record.use(Timetable.class), council, evaluation, machineNow);
    }

    /** Those who attended, have an account to answer with and a place in the council. */
    private static List<String> roll(Transaction record, Meeting meeting) {
        Directory directory = record.use(Directory.class);
        return record.use(Meetings.class).attendees(meeting.id()).stream().filter(Attendee::attended)
                .map(Attendee::personId).filter(Objects::nonNull).distinct()
                .filter(personId -> !directory.identitiesOf(personId).isEmpty()
                        && directory.member(meeting.councilId(), personId).isPresent())
                .toList();
    }

    private static void open(Boxes boxes, Evaluation evaluation, List<String> roll) {
        List<Boxes.Seat> seats = roll.stream().map(personId -> new Boxes.Seat(personId, personId)).toList();
        for (int i = 0; i < evaluation.scales().size(); i++) {
            boxes.open(box(evaluation, evaluation.scaleBox(i), Evaluation.STEPS), seats);
        }
        for (int i = 0; i < evaluation.words().size(); i++) {
            boxes.open(box(evaluation, evaluation.wordsBox(i), 0), seats);
        }
        if (evaluation.topics()) {
            boxes.open(box(evaluation, evaluation.topicsBox(), 0), seats);
        }
    }

    private static Box box(Evaluation evaluation, String id, int choices) {
        return new Box(id, evaluation.councilId(), evaluation.id(), Box.Secrecy.ANONYMOUS, choices,
                Math.min(choices, 1), true, evaluation.closesAt(), true);
    }

    /** The closing, and a day before it a word to those who have not answered. */
    static void plan(Timetable timetable, Council council, Evaluation evaluation, Instant machineNow) {
        Instant closesAt = council.clock().systemTimeOf(evaluation.closesAt());
        timetable.set(council.id(), EvaluationClosing.KIND, evaluation.id(), closesAt);
        Instant nudge = closesAt.minus(LEFT);
        Instant opened = council.clock().systemTimeOf(evaluation.openedAt());
        if (nudge.isAfter(machineNow) && nudge.isAfter(opened.plus(FIRST_DAY))) {
            timetable.set(council.id(), EvaluationNudge.KIND, evaluation.id(), nudge);
        }
    }
}
