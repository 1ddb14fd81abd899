package org.entente.core.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** Changes the words or the amount of a motion before it is opened (D-17), and translates it at any time. */
final class Amending {

    static final Parameter<Long> VERSION = Parameter.hidden("motion.version", Types.VERSION);
    private static final Parameter<Long> BACK_TO = Parameter.hidden("motion.wording", Types.VERSION);
    private static final Parameter<Part> PART = Parameter.optional("motion.part", ChoicePhrase.of(Part.class))
            .inFormOnly();
    private static final Parameter<Funds> FUNDS = Parameter.needed("funds", FundsType.FUNDS);

    /** What is translated. */
    enum Part {
        MOTION, DETAIL
    }

    private Amending() {}

    static List<Command> commands() {
        return List.of(
                Command.named("motion.amend", Area.MOTION).words("amend|reword|change", "modifier|reformuler|amender")
                        .takes(Which.MOTION, VERSION, Drafting.TEXT, Drafting.OTHER).by(Which.moverOrTable())
                        .does(Amending::amend),
                Command.named("motion.reword", Area.MOTION).takes(Which.MOTION).by(Which.moverOrTable()).readsOnly()
                        .does(Amending::reword),
                Command.named("motion.unamend", Area.MOTION).takes(Which.MOTION, BACK_TO).by(Which.moverOrTable())
                        .does(Amending::unamend),
                Command.named("motion.translate", Area.MOTION).words("translate|translation", "traduire|traduction")
                        .takes(Which.MOTION, Drafting.TEXT, PART).by(Permission.insiders())
                        .does(Amending::translate),
                Command.named("motion.amount", Area.MOTION).words("amount|confirm amount", "montant|confirmer montant")
                        .takes(Which.MOTION, FUNDS, Drafting.PAYER).by(Which.moverOrTable()).does(Amending::amount));
    }

    private static Motion changeable(Call call, String command) {
        Motion motion = Which.one(call, command,
                m -> m.state() == Motion.State.PROPOSED && Which.mayChange(call, m));
        if (motion.state() != Motion.State.PROPOSED) {
            throw Refusal.because(Content.words("motion.refused.frozen"),
                    Content.words("motion.refused.frozen.instead"));
        }
        return motion;
    }

    private static Answer amend(Call call) {
        Motion motion = changeable(call, "motion.amend");
        if (motion.kind().ofRegister()) {
            throw Refusal.because(Content.words("motion.refused.register.words"),
                    Content.words("motion.refused.register.words.instead"));
        }
        Bilingual text = Drafting.typed(call, call.get(Drafting.TEXT), call.find(Drafting.OTHER).orElse(null));
        if (call.find(VERSION).filter(read -> read != motion.version()).isPresent()
                && !text.equals(motion.text())) {
            throw Refusal.because(Content.words("motion.refused.meanwhile").with("theirs", motion.text())
                    .with("yours", text), Content.words("motion.refused.meanwhile.instead"));
        }
        if (text.equals(motion.text())) {
            return Answer.said(Content.words("motion.amended"));
        }
        int before = call.use(Motions.class).wordings(motion.id()).size();
        Motion amended = call.use(Motions.class).update(motion.withText(text));
        keep(call, amended, Wording.Why.AMENDED);
        call.audit("motion.amended", motion.id(), amended.fingerprint());
        call.outbox().refresh(MotionView.NAME, motion.id());
        call.undoable("motion.unamend",
                Map.of("motion", motion.id(), BACK_TO.name(), Integer.toString(before), "council", motion.councilId()));
        return Answer.said(Content.words("motion.amended"));
    }

    /** Opens the form with the words as they are in both languages, and remembers which version they were. */
    private static Answer reword(Call call) {
        Motion motion = changeable(call, "motion.reword");
        Map<String, String> hidden = new HashMap<>(Which.values(motion));
        hidden.put(VERSION.name(), Integer.toString(motion.version()));
        List<Form.Field> fields = List.of(field(call, Drafting.TEXT, motion.text().exactly(call.language())),
                field(call, Drafting.OTHER, motion.text().exactly(call.language().other())));
        return new Answer.Opened(new Form(Content.words("command.motion.amend.title"),
                Content.words("command.motion.amend.does"), "motion.amend", hidden, fields,
                Content.words("common.submit")));
    }

    private static Form.Field field(Call call, Parameter<String> parameter, @Nullable String filled) {
        String label = "field." + parameter.name();
        return new Form.Field(parameter.name(), Content.words(label), Content.words(label + ".hint"),
                parameter.type().field(call.situation()), parameter.required(), filled, null);
    }

    /** The earlier wording comes back as a new version; both stay. */
    private static Answer unamend(Call call) {
        Motion motion = changeable(call, "motion.unamend");
        List<Wording> wordings = call.use(Motions.class).wordings(motion.id());
        long number = call.get(BACK_TO);
        if (wordings.size() != number + 1) {
            throw Refusal.because(Content.words("motion.refused.undo"), Content.words("motion.refused.undo.instead"));
        }
        Motion amended = call.use(Motions.class)
                .update(motion.withText(wordings.get(Math.toIntExact(number) - 1).text()));
        keep(call, amended, Wording.Why.AMENDED);
        call.audit("motion.amended", motion.id(), amended.fingerprint());
        call.outbox().refresh(MotionView.NAME, motion.id());
        return Answer.said(Content.words("motion.amended"));
    }

    /** Gives the language that is awaited. It adds a fingerprint and voids no vote (design, "Language"). */
    private static Answer translate(Call call) {
        Motion motion = Which.one(call, "motion.translate", translatable(call), m -> true);
        Decision decision = motion.decision();
        Bilingual detail = decision == null ? null : decision.detail();
        Part part = call.find(PART).orElse(awaits(motion.text()) ? Part.MOTION : Part.DETAIL);
        Motion translated;
        if (part == Part.MOTION) {
            Bilingual text = given(motion.text(), call.get(Drafting.TEXT));
            translated = motion.withText(text);
            if (decision != null && awaits(decision.wording())) {
                translated = translated.decided(decision.translated(text, detail));
            }
        } else {
            if (decision == null || detail == null) {
                throw Refusal.because(Content.words("motion.refused.translated"));
            }
            translated = motion.decided(
                    decision.translated(decision.wording(), given(detail, call.get(Drafting.TEXT))));
        }
        Motion kept = call.use(Motions.class).update(translated);
        keep(call, kept, Wording.Why.TRANSLATED);
        call.audit("motion.translated", motion.id(), kept.fingerprint());
        call.outbox().refresh(MotionView.NAME, motion.id());
        return Answer.said(Content.words("motion.translated"));
    }

    private static List<Motion> translatable(Call call) {
        Motions motions = call.use(Motions.class);
        List<Motion> waiting = new ArrayList<>(
                motions.undecided(call.council().id()).stream().filter(m -> awaits(m.text())).toList());
        motions.register(call.council().id()).stream().limit(50).filter(Amending::awaitsAnything)
                .forEach(waiting::add);
        return waiting;
    }

    static boolean awaitsAnything(Motion motion) {
        Decision decision = motion.decision();
        return awaits(motion.text()) || decision != null && decision.detail() != null && awaits(decision.detail());
    }

    private static boolean awaits(Bilingual text) {
        return text.english() == null || text.french() == null;
    }

    private static Bilingual given(Bilingual text, String translation) {
        if (text.awaits(Language.ENGLISH)) {
            return text.with(Language.ENGLISH, translation);
        }
        if (text.awaits(Language.FRENCH)) {
            return text.with(Language.FRENCH, translation);
        }
        throw Refusal.because(Content.words("motion.refused.translated"),
                Content.words("motion.refused.translated.instead"));
    }

    /** States the amount as it is meant: with its tax, and no estimate any more unless it says so (D-08, D-09). */
    private static Answer amount(Call call) {
        Motion motion = changeable(call, "motion.amount");
        Funds before = motion.funds();
        @Nullable
        Bilingual payer = call.find(Drafting.PAYER).isPresent() || before == null ? Drafting.payer(call)
                : before.payer();
        Motion changed = call.use(Motions.class).update(motion.withFunds(call.get(FUNDS).paidBy(payer)));
        call.audit("motion.amount", motion.id(), changed.fingerprint());
        call.outbox().refresh(MotionView.NAME, motion.id());
        return Answer.said(Content.words("motion.amount.set").with("amount",
                MoneyWords.of(changed.funds() == null ? call.get(FUNDS) : changed.funds())));
    }

    private static void keep(Call call, Motion motion, Wording.Why why) {
        int number = call.use(Motions.class).wordings(motion.id()).size() + 1;
        call.use(Motions.class).keepWording(
                new Wording(motion.id(), number, why, motion.text(), call.person().id(), call.now(),
                        motion.fingerprint()));
    }
}
