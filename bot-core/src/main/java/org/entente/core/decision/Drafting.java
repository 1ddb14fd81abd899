package org.entente.core.decision;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Parameter;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemType;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Makes a motion of what was typed and puts it before the council. */
final class Drafting {

    static final Parameter<String> TEXT = Parameter.needed("motion.text", Types.WORDS);
    static final Parameter<String> OTHER = Parameter.optional("motion.text.other", Types.WORDS);
    static final Parameter<Person> MOVER = Parameter.optional("mover", Types.PERSON).after(
            List.of("moved by", "mover"), List.of("proposé par", "proposée par", "proposeur", "proposeuse"));
    static final Parameter<Person> SECONDER = Parameter.optional("seconder", Types.PERSON).after(
            List.of("seconded by", "seconder"), List.of("appuyé par", "appuyée par", "appuyeur", "appuyeuse"));
    static final Parameter<Funds> FUNDS = Parameter.optional("funds", FundsType.FUNDS).after(
            List.of("amount", "for an amount of", "funding of", "funding"),
            List.of("montant", "montant de", "pour un montant de", "financement de", "financement"));
    static final Parameter<String> PAYER = Parameter.optional("payer", Types.words(150))
            .after(List.of("paid by", "payer", "funded by"), List.of("payé par", "payée par", "payeur", "financé par"));
    static final Parameter<AgendaItem> ITEM = Parameter.optional("item", ItemType.ITEM)
            .after(List.of("item", "on item"), List.of("point", "au point"));
    static final Parameter<MotionKind> KIND = Parameter.optional("motion.kind", ChoicePhrase.of(MotionKind.class))
            .after(List.of("kind"), List.of("genre"));

    private Drafting() {}

    /** The motion that a line or form describes; not yet kept. */
    static Motion draft(Call call) {
        Bilingual text = typed(call, call.get(TEXT), call.find(OTHER).orElse(null));
        Funds funds = call.find(FUNDS).map(f -> f.paidBy(payer(call))).orElse(null);
        String mover = Movers.allowed(call, call.find(MOVER).or(() -> moverHere(call)));
        String seconder = Movers.allowed(call, call.find(SECONDER));
        Movers.checkDifferent(mover, seconder);
        // An estimate asks for no money (D-09), so it makes no motion a funding one by itself.
        MotionKind kind = call.get(KIND,
                funds != null && !funds.estimate() ? MotionKind.FUNDING : MotionKind.GENERAL);
        if (kind.ofRegister()) {
            throw Refusal.because(Content.words("motion.refused.register"),
                    Content.words("command.motion.approve.record.example"),
                    Content.words("command.motion.approve.agenda.example"));
        }
        return of(call, kind, text, mover, seconder, funds, null, itemMeant(call).orElse(null));
    }

    static Motion of(Call call, MotionKind kind, Bilingual text, @Nullable String mover, @Nullable String seconder,
            @Nullable Funds funds, @Nullable String refersTo, @Nullable AgendaItem item) {
        String meeting = item != null ? item.meetingId()
                : call.use(Meetings.class).running(call.council().id()).map(Meeting::id).orElse(null);
        return new Motion(call.newId(), call.council().id(), meeting, item == null ? null : item.id(), null, kind, text,
                mover, seconder, funds, refersTo, Motion.State.PROPOSED, null, null, call.person().id(), call.now(),
                0);
    }

    /** Keeps a new motion with its first wording and shows it to the council. */
    static void put(Call call, Motion motion) {
        call.use(Motions.class).add(motion);
        call.use(Motions.class).keepWording(new Wording(motion.id(), 1, Wording.Why.PROPOSED, motion.text(),
                call.person().id(), call.now(), motion.fingerprint()));
        call.audit("motion.proposed", motion.id(), motion.fingerprint());
        call.outbox().postEverywhere(motion.councilId(), new Showing.Live(MotionView.NAME, motion.id()),
                "motion:" + motion.id());
    }

    /** A member who proposes moves by that; a co-chair or the secretariat puts what others move. */
    private static Optional<Person> moverHere(Call call) {
        return call.role() == Role.MEMBER ? Optional.of(call.person()) : Optional.empty();
    }

    /** The item that is named, or the one under discussion. */
    static Optional<AgendaItem> itemMeant(Call call) {
        Meetings meetings = call.use(Meetings.class);
        return call.find(ITEM)
                .or(() -> meetings.running(call.council().id()).flatMap(meeting -> meetings.items(meeting.id())
                        .stream().filter(item -> item.state() == AgendaItem.State.DISCUSSING).findFirst()));
    }

    /** What was typed, in the typist's language, with the other one where it was given too. */
    static Bilingual typed(Call call, String text, @Nullable String other) {
        Bilingual typed = Bilingual.typedIn(call.language(), text);
        return other == null ? typed : typed.with(call.language().other(), other);
    }

    /** Who pays: a council by its one spelling, however it was typed (E-19); others as typed. */
    static @Nullable Bilingual payer(Call call) {
        String typed = call.find(PAYER).orElse(null);
        if (typed == null) {
            return null;
        }
        String key = Spelling.key(typed);
        for (String here : List.of("the council", "council", "le conseil", "conseil", "us", "nous")) {
            if (Spelling.key(here).equals(key)) {
                return call.council().acronym();
            }
        }
        String bare = typed.replaceFirst("(?iu)^(?:the |le |la |l[’']|les )", "");
        return call.use(Councils.class).called(key).or(() -> call.use(Councils.class).called(Spelling.key(bare)))
                .map(Council::acronym).orElseGet(() -> Bilingual.typedIn(call.language(), typed));
    }
}
