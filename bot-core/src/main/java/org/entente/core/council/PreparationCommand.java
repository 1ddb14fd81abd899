package org.entente.core.council;

import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Preparation;
import org.entente.core.people.Preparations;
import org.entente.core.people.Role;

/** How many days before its meetings a council wants each step of their preparation. */
final class PreparationCommand {

    static final String KEY = "council.preparation";

    /** Further ahead is another season's affair. */
    private static final int MOST = 120;
    private static final Parameter<Long> ITEMS = days("prepareItems", List.of("items", "call"),
            List.of("points", "appel"));
    private static final Parameter<Long> PAPERS = days("preparePapers", List.of("papers"), List.of("documents"));
    private static final Parameter<Long> AGENDA = days("prepareAgenda", List.of("agenda"), List.of("ordre du jour"));
    private static final Parameter<Long> REPLIES = days("prepareReplies", List.of("replies", "rsvp"),
            List.of("réponses"));
    private static final Parameter<Long> REVIEW = days("prepareReview", List.of("review"), List.of("examen"));

    private PreparationCommand() {}

    private static Parameter<Long> days(String name, List<String> english, List<String> french) {
        return Parameter.optional(name, Types.number(1, MOST)).after(english, french);
    }

    static Command command() {
        return Command.named(KEY, Area.COUNCIL)
                .words("preparation|before meetings|steps", "préparation|avant les réunions|étapes")
                .takes(ITEMS, PAPERS, AGENDA, REPLIES, REVIEW).by(Permission.of(Role.SECRETARIAT))
                .does(PreparationCommand::set);
    }

    private static Answer set(Call call) {
        Preparations preparations = call.use(Preparations.class);
        Preparation before = preparations.of(call.council().id());
        Preparation after = new Preparation(days(call, ITEMS, before.items()), days(call, PAPERS, before.papers()),
                days(call, AGENDA, before.agenda()), days(call, REPLIES, before.replies()),
                days(call, REVIEW, before.review()));
        if (after.items() <= after.papers()) {
            throw Refusal.because(Content.words("preparation.order").with("items", after.items())
                    .with("papers", after.papers()), Content.words("preparation.order.instead"));
        }
        if (!after.equals(before)) {
            preparations.set(call.council().id(), after);
            call.audit(Preparations.CHANGED, call.council().id(), Fingerprint.of(after.toString()));
        }
        Card.Builder card = Card.titled(Content.words("preparation.title")).facts(facts(after));
        if (!after.equals(before)) {
            card.paragraph(Content.words("preparation.set"));
        }
        return new Answer.Shown(card.actions(List.of(button(call, "preparation.change"))).build());
    }

    private static int days(Call call, Parameter<Long> parameter, int before) {
        return Math.toIntExact(call.get(parameter, (long) before));
    }

    /** Opens the form, filled with what holds now. */
    static Button button(Call call, String label) {
        Preparation now = call.use(Preparations.class).of(call.council().id());
        return Press.form(call.council().id(), label, KEY, Map.of(
                ITEMS.name(), String.valueOf(now.items()), PAPERS.name(), String.valueOf(now.papers()),
                AGENDA.name(), String.valueOf(now.agenda()), REPLIES.name(), String.valueOf(now.replies()),
                REVIEW.name(), String.valueOf(now.review())));
    }

    private static List<Block.Fact> facts(Preparation now) {
        return List.of(fact("items", now.items()), fact("papers", now.papers()), fact("agenda", now.agenda()),
                fact("replies", now.replies()), fact("review", now.review()));
    }

    private static Block.Fact fact(String step, int days) {
        return new Block.Fact(Content.words("preparation." + step),
                Content.words("preparation.days").with("days", days));
    }

    /** All of it in one line. */
    static Content said(Preparation now) {
        return Content.words("preparation.line").with("items", now.items()).with("papers", now.papers())
                .with("agenda", now.agenda()).with("replies", now.replies()).with("review", now.review());
    }
}
