package org.entente.core.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.core.action.ActionItem;
import org.entente.core.action.ActionViews;
import org.entente.core.action.Actions;
import org.entente.core.action.Owner;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.decision.Motion;
import org.entente.core.decision.MotionView;
import org.entente.core.decision.Motions;
import org.entente.core.decision.Opening;
import org.entente.core.decision.Presence;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingViews;
import org.entente.core.meeting.Meetings;
import org.entente.core.meeting.Quorum;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;
import org.entente.core.poll.Poll;
import org.entente.core.poll.PollView;
import org.entente.core.poll.Polls;
import org.entente.core.text.Bilingual;

/**
 * Two entries of the register turn out to be one person: one is left, with the accounts, the place and what goes on of
 * both, and counts once everywhere. The audit log keeps which entry did what; nothing of this can be undone.
 */
final class Merging {

    private final Call call;
    private final Person kept;
    private final Person gone;
    private final Directory directory;

    Merging(Call call, Person kept, Person gone) {
        this.call = call;
        this.kept = kept;
        this.gone = gone;
        this.directory = call.use(Directory.class);
    }

    /** Refuses, with what to do first, where one person left of two would lose or gain something by it. */
    void check() {
        if (kept.id().equals(gone.id())) {
            throw Refusal.because(Content.words("merge.same").with("name", kept.name()));
        }
        if (directory.administers(gone.id())) {
            throw Refusal.because(Content.words("merge.administers").with("name", gone.name()),
                    Content.words("merge.other.way"));
        }
        checkPlaces();
        for (Council council : directory.councilsOf(gone.id())) {
            for (Motion motion : call.use(Motions.class).undecided(council.id())) {
                if (Objects.equals(motion.mover(), kept.id()) && Objects.equals(motion.seconder(), gone.id())
                        || Objects.equals(motion.mover(), gone.id()) && Objects.equals(motion.seconder(), kept.id())) {
                    throw Refusal.because(Content.words("merge.movers").with("motion", motion.text()),
                            Content.words("merge.movers.instead"));
                }
            }
        }
        call.use(Boxes.class).answeredByBoth(kept.id(), gone.id()).stream()
                .filter(box -> box.secrecy() != Box.Secrecy.NAMED).findFirst().ifPresent(box -> {
                    throw Refusal.because(Content.words("merge.secret").with("name", kept.name()), until(box));
                });
    }

    /** Refuses where the two have places that are not the same. */
    void checkPlaces() {
        for (Council council : directory.councilsOf(gone.id())) {
            directory.member(council.id(), kept.id()).ifPresent(place -> checkPlace(council, place));
        }
    }

    /** A place that says more than the one that stays must not be lost unseen. */
    private void checkPlace(Council council, Member place) {
        Member other = directory.member(council.id(), gone.id()).orElseThrow();
        boolean office = other.office() != Member.Office.NONE && other.office() != place.office();
        boolean organisation = other.organisationId() != null && place.organisationId() != null
                && !other.organisationId().equals(place.organisationId()) && other.role() != Role.GUEST;
        if (office || organisation || other.role().compareTo(place.role()) < 0) {
            throw Refusal.because(
                    Content.words("merge.places").with("council", council.acronym()).with("kept", kept.name())
                            .with("gone", gone.name()).with("place", Register.place(call, place))
                            .with("other", Register.place(call, other)),
                    Content.words("merge.places.instead"));
        }
    }

    private Content until(Box box) {
        Instant closesAt = box.closesAt();
        return closesAt == null ? Content.words("merge.secret.close")
                : Content.words("merge.secret.until").with("when", directory.council(box.councilId())
                        .<Content>map(council -> new Content.Moment(closesAt, council.zone(),
                                Content.Moment.Style.SHORT))
                        .orElse(Content.literal("")));
    }

    /** Does it, tells the person, and gives back what became of answers that both had given. */
    void carryOut() {
        List<Council> councils = councils();
        councils.forEach(this::place);
        councils.forEach(this::actions);
        List<Counted> open = open(councils);
        List<Boxes.Merged> boxes = call.use(Boxes.class).merge(gone.id(), kept.id());
        call.use(Persons.class).merge(gone.id(), kept.id());
        open.forEach(this::recount);
        List<Content> dropped = new ArrayList<>();
        for (Boxes.Merged merged : boxes) {
            Box box = merged.box();
            call.outbox().refresh(MotionView.NAME, box.subject());
            call.outbox().refresh(PollView.NAME, box.subject());
            if (merged.dropped()) {
                dropped.add(Content.words("merge.told.line").with("question", asked(box)));
            }
        }
        String trace = Fingerprint.of(gone.id(), kept.id());
        for (Council council : councils) {
            AuditLog audit = call.use(AuditLog.class);
            audit.append(council.id(), "person.merged", kept.id(), actor(), trace, call.machineTime());
            audit.append(council.id(), "person.gone", gone.id(), actor(), trace, call.machineTime());
            call.use(Meetings.class).running(council.id()).map(Meeting::id)
                    .ifPresent(id -> call.outbox().refresh(MeetingViews.MEETING, id));
        }
        Card.Builder card = Card.titled(Content.words("merge.told.title"))
                .paragraph(Content.words("merge.told").with("kept", kept.name()).with("gone", gone.name()));
        if (!dropped.isEmpty()) {
            card.paragraph(Content.words("merge.told.answers")).paragraph(Content.lines(dropped));
        }
        card.note(Content.words("merge.told.object"));
        councils.stream().findFirst().ifPresent(council -> call.outbox().tell(council.id(), kept.id(),
                new Showing.Once(card.build()), "merged/" + call.invocation().delivery()));
    }

    /** The account that asks may be linked to nobody in a council; the kept person then stands for it. */
    private String actor() {
        Person asking = call.situation().person();
        return asking == null || asking.id().equals(gone.id()) ? kept.id() : asking.id();
    }

    private List<Council> councils() {
        Set<Council> all = new LinkedHashSet<>(directory.councilsOf(kept.id()));
        all.addAll(directory.councilsOf(gone.id()));
        return List.copyOf(all);
    }

    private void place(Council council) {
        Persons persons = call.use(Persons.class);
        Optional<Member> old = directory.member(council.id(), gone.id());
        Optional<Member> own = directory.member(council.id(), kept.id());
        if (old.isPresent()) {
            persons.unseat(council.id(), gone.id());
            if (own.isEmpty()) {
                persons.seat(new Member(council.id(), kept.id(), old.get().role(), old.get().organisationId(),
                        old.get().office(), 0));
            }
        }
    }

    /** What the other one still had to do; what is done keeps the name under which it was done. */
    private void actions(Council council) {
        Actions actions = call.use(Actions.class);
        for (ActionItem action : actions.openOwnedBy(council.id(), Set.of(key(gone)))) {
            Set<String> there = new LinkedHashSet<>();
            List<Owner> owners = action.owners().stream().map(this::passed).filter(owner -> there.add(owner.key()))
                    .toList();
            actions.update(new ActionItem(action.id(), action.councilId(), action.meetingId(), action.itemId(),
                    action.number(), action.text(), owners, action.parts(), action.deadline(), action.progress(),
                    action.remark(), action.topics(), action.decision(), action.source(), action.createdAt(),
                    action.settled(), action.version()));
            call.use(AuditLog.class).append(council.id(), "action.passed", action.id(), actor(), "",
                    call.machineTime());
            call.outbox().refresh(ActionViews.ACTION, action.id());
        }
    }

    private Owner passed(Owner owner) {
        return owner.key().equals(key(gone))
                ? new Owner(owner.kind(), kept.id(), Bilingual.of(kept.name(), kept.name()), owner.part())
                : owner;
    }

    private static String key(Person person) {
        return Owner.Kind.PERSON + ":" + person.id();
    }

    /** An open motion and the quorum at its opening, by a list on which one person may stand twice. */
    private record Counted(String motionId, Opening opening, Quorum quorum) {}

    private List<Counted> open(List<Council> councils) {
        List<Counted> open = new ArrayList<>();
        for (Council council : councils) {
            for (Motion motion : call.use(Motions.class).undecided(council.id())) {
                Opening opening = motion.opening();
                if (opening != null && motion.state() == Motion.State.OPEN) {
                    open.add(new Counted(motion.id(), opening, quorum(motion, opening)));
                }
            }
        }
        return open;
    }

    private Quorum quorum(Motion motion, Opening opening) {
        Council council = directory.council(motion.councilId()).orElseThrow();
        String meeting = motion.meetingId();
        return Quorum.at(council.quorum(),
                meeting == null ? List.of() : call.use(Meetings.class).attendees(meeting), opening.openedAt());
    }

    /** A voter less on the frozen roll and in the quorum: who counts twice would make every majority wrong. */
    private void recount(Counted counted) {
        // Read again: the register has put the kept person in place of the other one.
        Motion now = call.use(Motions.class).find(counted.motionId()).orElseThrow();
        Opening opening = counted.opening();
        Presence before = opening.presence();
        long less = before.roll() - call.use(Boxes.class).count(opening.boxId()).roll();
        Presence presence = before.without(less, counted.quorum(), quorum(now, opening));
        if (presence.equals(before)) {
            return;
        }
        call.outbox().refresh(MotionView.NAME, now.id());
        Opening after = new Opening(opening.boxId(), opening.rules(), presence, opening.fingerprint(),
                opening.openedAt(), opening.closesAt(), opening.closedAt(), opening.tally());
        call.use(Motions.class).update(new Motion(now.id(), now.councilId(), now.meetingId(), now.itemId(),
                now.parentId(), now.kind(), now.text(), now.mover(), now.seconder(), now.funds(), now.refersTo(),
                now.state(), after, now.decision(), now.proposedBy(), now.proposedAt(), now.version()));
    }

    private Content asked(Box box) {
        return call.use(Polls.class).find(box.subject()).map(Poll::question)
                .or(() -> call.use(Motions.class).find(box.subject()).map(Motion::text)).<Content>map(Content::typed)
                .orElse(Content.literal("?"));
    }
}
