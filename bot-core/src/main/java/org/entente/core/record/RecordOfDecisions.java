package org.entente.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.card.Content;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * The record of one meeting as plain data. A decision and an action stand in it once, beside their item; the lists at
 * the end and every printed form read them from there, so that two places can never contradict each other (D-16, E-04).
 *
 * <p>
 * Codes are the names of the constants they come from, for programs; contents are for people.
 *
 * @param attendance by heading, in printed order; a name and its organisation are one row (E-42)
 * @param items in agenda order, each followed by its sub-items
 * @param apart what belongs to the meeting but to no item
 * @param between decisions taken since the meeting before, listed here because no meeting took them
 */
public record RecordOfDecisions(Head head, List<Group> attendance, List<Item> items, Apart apart,
        List<Decided> between, Closing closing) {

    public RecordOfDecisions {
        attendance = List.copyOf(attendance);
        items = List.copyOf(items);
        between = List.copyOf(between);
    }

    /**
     * What stands above.
     *
     * @param title "Record of decisions: ..."
     * @param when date, time and zone
     * @param place city and jurisdiction, or null where it was held nowhere (M-06)
     * @param opened when the meeting was opened, or null
     * @param mark the classification, or null
     * @param enteredAfterwards whether the meeting was entered after the fact
     */
    public record Head(String meetingId, Bilingual council, Bilingual acronym, Content title, LocalDate date,
            Content when, @Nullable Content place, String mode, Content modeWords, @Nullable Content opened,
            @Nullable Content mark, boolean enteredAfterwards, Version version) {

        Head standing(Version now, @Nullable Content marked) {
            return new Head(meetingId, council, acronym, title, date, when, place, mode, modeWords, opened, marked,
                    enteredAfterwards, now);
        }
    }

    /**
     * Which version this is.
     *
     * @param number from 1: the one that was issued, or the one in the making
     * @param on the date on which it was issued; null while it is in the making
     * @param why what was changed since the version before, or null
     * @param approval by which decision of which meeting it was approved, or null
     */
    public record Version(int number, State state, @Nullable LocalDate on, @Nullable Content why,
            @Nullable Content approval) {

        /** How far a version is. */
        public enum State {
            /** In the making, or given out as a draft. */
            DRAFT, ISSUED,
            /** By a decision of a later meeting. */
            APPROVED
        }

        /** "Draft – v1": on every page. */
        public Content label() {
            return Content.words("record.version." + state).with("number", number);
        }
    }

    /** Those under one heading of the attendance. */
    public record Group(Heading heading, List<Present> people) {
        public Group {
            people = List.copyOf(people);
        }

        public Content title() {
            return Content.words("record.heading." + heading);
        }
    }

    /** The headings in their printed order (P-01). */
    public enum Heading {
        CO_CHAIR, MEMBER, OBSERVER, SECRETARIAT, PRESENTER, GUEST,
        /** Said that they could not come (M-13). */
        REGRETS
    }

    /**
     * One who was there.
     *
     * @param organisation with the office held besides; null where none is known
     * @param substituteFor the name of the member replaced, or null (P-03)
     * @param arrived when they came, where it was after the opening
     * @param left when they left, where it was before the end
     */
    public record Present(String name, @Nullable Content organisation, @Nullable String substituteFor, boolean remote,
            @Nullable Content arrived, @Nullable Content left) {}

    /**
     * An item of the agenda.
     *
     * @param title null where only its sub-items have one
     * @param tabs of the binder, expanded; they are printed as ranges
     * @param unsettled what was asked for and got no outcome, a sentence each (E-10)
     * @param noAction whether "no action" was said (S-03)
     */
    public record Item(String id, String number, boolean sub, @Nullable Content title, String ask, List<String> tabs,
            List<Presenting> presenters, List<Passage> discussion, List<Decided> decisions, List<Content> unsettled,
            List<Task> actions, boolean noAction) {
        public Item {
            tabs = List.copyOf(tabs);
            presenters = List.copyOf(presenters);
            discussion = List.copyOf(discussion);
            decisions = List.copyOf(decisions);
            unsettled = List.copyOf(unsettled);
            actions = List.copyOf(actions);
        }
    }

    /** One who presents, from here or from elsewhere. */
    public record Presenting(Content who, boolean remote) {}

    /** What belongs to the meeting as a whole. */
    public record Apart(List<Passage> discussion, List<Decided> decisions, List<Task> actions) {
        public Apart {
            discussion = List.copyOf(discussion);
            decisions = List.copyOf(decisions);
            actions = List.copyOf(actions);
        }
    }

    /**
     * A decision.
     *
     * @param number in its meeting, or in its year; null for a motion taken back
     * @param year of a decision taken between meetings, else null
     * @param item the number of its item, or null
     * @param outcomeWords "Approved with a change: ...", with all that belongs to it
     * @param words its one wording
     * @param detail the change, the condition, or to whom, by itself; or null
     * @param met how and when a condition was met, or null
     * @param at council time
     * @param trace the end of the audit chain when it was taken, as it was posted; or null
     */
    public record Decided(String motionId, @Nullable Integer number, @Nullable Integer year, @Nullable String item,
            String kind, String outcome, Content outcomeWords, Content words, @Nullable Content detail,
            @Nullable Content mover, @Nullable Content seconder, @Nullable Sum sum, @Nullable Content met,
            Instant at, @Nullable String trace) {

        /** "Decision 2". */
        public Content label() {
            if (number == null) {
                return Content.words("record.motion.withdrawn");
            }
            return Content.words("record.decision").with("number", year == null ? "" + number : year + "-" + number);
        }
    }

    /**
     * Money in a decision (D-08).
     *
     * @param words "$60,000 plus HST, paid by ..."
     */
    public record Sum(Money amount, String tax, boolean taxIncluded, @Nullable Content payer, Content words) {}

    /**
     * An action item.
     *
     * @param item the number of its item, or null
     * @param due as it was said, bound to its meeting or date where there is one; null when nothing was said
     * @param dueOn the date it comes to, or null
     * @param progress what became of it: done, carried, dropped, with note and date; null while it is open
     * @param remark the secretariat's, or null (S-12)
     * @param topics subjects that were only named (S-07)
     */
    public record Task(String id, String number, @Nullable String item, Content text, List<Owning> owners,
            List<Piece> parts, @Nullable Content due, @Nullable String dueAsSaid, @Nullable LocalDate dueOn,
            String state, @Nullable Content progress, @Nullable Content remark, List<Content> topics) {
        public Task {
            owners = List.copyOf(owners);
            parts = List.copyOf(parts);
            topics = List.copyOf(topics);
        }

        /** 2 of "2A". */
        private Long ordinal() {
            String digits = number.replaceFirst("[^0-9].*", "");
            return digits.isEmpty() ? 0L : Long.parseLong(digits);
        }

        /** "Action item 2A". */
        public Content label() {
            return Content.words("record.action").with("number", number);
        }
    }

    /** One who owns an action, and in what part: owner, collaborator, relay (S-05). */
    public record Owning(String kind, String part, Content who) {}

    /** A part of an action (S-06). */
    public record Piece(Content text, boolean done) {}

    /**
     * How it ended.
     *
     * @param adjourned with time and zone, or null while it goes on (M-11)
     * @param next the meetings announced (M-07)
     * @param nextToBeSet whether it was said that the next date is to be set (M-19)
     */
    public record Closing(@Nullable Content adjourned, @Nullable Instant adjournedAt, List<Upcoming> next,
            boolean nextToBeSet) {
        public Closing {
            next = List.copyOf(next);
        }
    }

    /** A meeting to come: mode, weekday, date, hour, zone and place in one line. */
    public record Upcoming(String meetingId, String mode, LocalDate date, @Nullable Instant startsAt, String zone,
            Content words) {}

    /**
     * The same words with what became of them since.
     *
     * @param now how far this version is today
     * @param marked the classification of today, or null
     */
    RecordOfDecisions standing(Version now, @Nullable Content marked) {
        return new RecordOfDecisions(head.standing(now, marked), attendance, items, apart, between, closing);
    }

    /** Every decision, those between meetings first, then by number; what was taken back is not one. */
    public List<Decided> decisions() {
        return Stream.concat(between.stream(),
                Stream.concat(items.stream().flatMap(item -> item.decisions().stream()), apart.decisions().stream())
                        .sorted(Comparator.comparingInt(decided -> decided.number() == null ? 0 : decided.number())))
                .filter(decided -> decided.number() != null).toList();
    }

    /** Every action by its number: 1, 2A, 2B, 10. */
    public List<Task> actions() {
        return Stream.concat(items.stream().flatMap(item -> item.actions().stream()), apart.actions().stream())
                .sorted(Comparator.comparing(Task::ordinal).thenComparing(task -> task.number().length())
                        .thenComparing(Task::number))
                .toList();
    }
}
