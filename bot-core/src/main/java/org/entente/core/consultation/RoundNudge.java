package org.entente.core.consultation;

import java.time.Instant;
import java.util.Optional;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/** Has the respondents of those reminded who have not answered all questions; never of those who have (I-02). */
public final class RoundNudge implements Occasion {

    static final String KIND = "round.remind";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        Round round = record.use(Rounds.class).find(entry.subject()).orElse(null);
        if (council == null || round == null || !round.takesAnswersAt(council.clock().at(machineNow))) {
            return null;
        }
        Instant now = council.clock().at(machineNow);
        // the last one whose time has come: after a long stop one reminder, not two
        Optional<RoundSchedule.Nudge> nudge = RoundSchedule.nudges(round).filter(each -> !each.at().isAfter(now))
                .reduce((earlier, later) -> later);
        nudge.ifPresent(due -> ask(record, round, due, now));
        return RoundSchedule.nextNudge(round, council, machineNow).orElse(null);
    }

    /** @param due its step carries the deadline, so that a round opened again reminds again */
    private static void ask(Transaction record, Round round, RoundSchedule.Nudge due, Instant now) {
        ask(record, round, due.daysBefore() + "/" + round.closesOn(),
                due.daysBefore() <= 1 ? round.closesAt() : null, now);
    }

    /**
     * @param closes when it is too late, where it is urgent; council time
     * @return how many persons are reminded
     */
    static int ask(Transaction record, Round round, String step, @Nullable Instant closes, Instant now) {
        Respondents respondents = Respondents.of(record, round);
        var persons = Received.of(record, round).missing().stream()
                .flatMap(party -> respondents.of(party).stream().map(Person::id)).distinct().toList();
        persons.forEach(person -> record.use(Reminders.class).ask(
                new Asked(round.councilId(), person, RoundReminder.KIND, round.id(), step, closes, now)));
        return persons.size();
    }
}
