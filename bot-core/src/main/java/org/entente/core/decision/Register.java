package org.entente.core.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Folding;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.delivery.Viewing;
import org.entente.core.text.Language;
import org.entente.core.text.Money;
import org.entente.core.time.Zone;

/** Finds motions and decisions again, over years (D-22). */
final class Register {

    private static final int PAGE = 6;
    private static final Parameter<String> WORDS = Parameter.optional("search.words", Types.words(200));
    private static final Parameter<Long> YEAR = Parameter.optional("search.year", Types.number(1900, 2200))
            .after(List.of("year", "in"), List.of("année", "en"));
    private static final Parameter<Money> AMOUNT = Parameter.optional("search.amount", Types.MONEY)
            .after(List.of("amount"), List.of("montant"));
    private static final Parameter<MotionKind> KIND = Parameter
            .optional("motion.kind", ChoicePhrase.of(MotionKind.class)).after(List.of("kind"), List.of("genre"));
    private static final Parameter<Long> FROM = Parameter.hidden("search.from", Types.number(0, 100_000));

    private Register() {}

    static List<Command> commands() {
        return List.of(
                Command.named("motion.list", Area.MOTION).words("list|motions|open motions", "liste|propositions")
                        .orBare().by(Permission.everybodyHere()).readsOnly().does(Register::list),
                Command.named("motion.show", Area.MOTION).words("show", "montrer|afficher").takes(Which.MOTION)
                        .by(Permission.everybodyHere()).does(Register::show),
                Command.named("motion.mine", Area.MOTION).takes(Which.MOTION).by(Permission.everybodyHere())
                        .readsOnly().does(Register::mine),
                Command.named("motion.search", Area.MOTION).words("search|find|register|decisions",
                        "chercher|rechercher|trouver|registre|décisions").takes(WORDS, YEAR, AMOUNT, KIND, FROM)
                        .by(Permission.everybodyHere()).readsOnly().does(Register::search));
    }

    private static Answer list(Call call) {
        List<Motion> open = call.use(Motions.class).undecided(call.council().id());
        List<Motion> waiting = call.use(Motions.class).awaitingCondition(call.council().id());
        if (open.isEmpty() && waiting.isEmpty()) {
            return Answer.said(Content.words("motion.list.none"));
        }
        Card.Builder card = Card.titled(Content.words("motion.list.title"));
        open.stream().limit(PAGE).forEach(motion -> line(card, motion, "motion.list." + motion.state().name()));
        if (!waiting.isEmpty()) {
            card.heading(Content.words("motion.list.waiting"));
            waiting.stream().limit(PAGE).forEach(motion -> line(card, motion, "motion.condition.open"));
        }
        int more = Math.max(0, open.size() - PAGE) + Math.max(0, waiting.size() - PAGE);
        return new Answer.Shown((more == 0 ? card : card.note(Content.words("motion.list.more").with("count", more)))
                .build());
    }

    private static void line(Card.Builder card, Motion motion, String state) {
        card.paragraph(Content.typed(motion.text())).note(Content.words(state)).actions(List
                .of(Button.of(Content.words("motion.button.show"), "motion.mine", Which.values(motion))));
    }

    /** A new card at the end of the room, which stays current like the first. */
    private static Answer show(Call call) {
        Motion motion = Which.one(call, "motion.show", m -> true);
        call.outbox().postEverywhere(motion.councilId(), new Showing.Live(MotionView.NAME, motion.id()),
                "motion:" + motion.id() + ":" + call.invocation().delivery());
        return new Answer.Done();
    }

    /** The card for one reader alone, with the buttons that they can answer by. */
    private static Answer mine(Call call) {
        Motion motion = Which.one(call, "motion.mine", m -> true);
        Viewing viewing = new Viewing(call.record(), call.council(), call.now(), call.person().id());
        return new Answer.Shown(new MotionView().show(motion.id(), viewing));
    }

    private static Answer search(Call call) {
        List<Motion> found = call.use(Motions.class).register(call.council().id()).stream()
                .filter(motion -> fits(call, motion)).toList();
        if (found.isEmpty()) {
            throw Refusal.because(Content.words("motion.search.none"), Content.words("command.motion.search.example"));
        }
        int from = Math.toIntExact(call.get(FROM, 0L));
        Card.Builder card = Card.titled(Content.words("motion.search.title").with("count", found.size()));
        found.stream().skip(from).limit(PAGE).forEach(motion -> card.paragraph(Content.lines(lines(call, motion))));
        if (found.size() > from + PAGE) {
            Map<String, String> next = new HashMap<>(call.arguments().raw());
            next.put(FROM.name(), Integer.toString(from + PAGE));
            next.put("council", call.council().id());
            card.actions(List.of(Button.of(Content.words("motion.button.more"), "motion.search", next)));
        }
        return new Answer.Shown(card.build());
    }

    private static List<Content> lines(Call call, Motion motion) {
        Decision decision = Deciding.decision(motion);
        List<Content> lines = new ArrayList<>();
        lines.add(Content.words("motion.search.line").with("number", MotionView.number(decision))
                .with("date", new Content.Day(call.zone().dateAt(decision.at()))).with("text", decision.wording()));
        lines.add(OutcomeWords.of(motion));
        if (motion.funds() != null) {
            lines.add(MoneyWords.of(motion.funds()));
        }
        return lines;
    }

    private static boolean fits(Call call, Motion motion) {
        Zone zone = call.zone();
        Decision decision = Deciding.decision(motion);
        return call.find(WORDS).map(words -> holds(motion, decision, words)).orElse(true)
                && call.find(YEAR).map(year -> zone.dateAt(decision.at()).getYear() == year).orElse(true)
                && call.find(AMOUNT).map(amount -> motion.funds() != null && motion.funds().amount().equals(amount))
                        .orElse(true)
                && call.find(KIND).map(kind -> motion.kind() == kind).orElse(true);
    }

    /** Every word somewhere in the decision, in either language, whatever its accents and capitals. */
    private static boolean holds(Motion motion, Decision decision, String words) {
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            text.append(decision.wording().in(language)).append(' ').append(motion.text().in(language)).append(' ');
            if (decision.detail() != null) {
                text.append(decision.detail().in(language)).append(' ');
            }
        }
        String folded = Folding.fold(text.toString());
        return Folding.fold(words).lines().flatMap(line -> Arrays.stream(line.split(" +")))
                .allMatch(folded::contains);
    }
}
