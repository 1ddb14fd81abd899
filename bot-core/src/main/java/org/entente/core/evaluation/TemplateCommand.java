package org.entente.core.evaluation;

import java.util.ArrayList;
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
import org.entente.core.command.Input;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;

/** What a council asks after its meetings, shown and changed. A form that was sent already stays as it was sent. */
final class TemplateCommand {

    private static final String KEY = "evaluation.template";

    private static final Parameter<Sending> SENDING = Parameter.optional("evaluationSending",
            new Kept<>(Types.choice(Sending.class),
                    template -> (template.sending() ? Sending.ON : Sending.OFF).name()));
    private static final Parameter<Long> DAYS = Parameter
            .optional("evaluationDays",
                    new Kept<>(Types.number(1, Template.MOST_DAYS), template -> Integer.toString(template.days())))
            .after(List.of("days", "open for"), List.of("jours", "ouvert pendant"));
    private static final Parameter<List<Bilingual>> SCALES = Parameter.optional("evaluationScales",
            new Kept<>(new QuestionsType(Template.MOST_SCALES), template -> QuestionsType.write(template.scales())))
            .inFormOnly();
    private static final Parameter<List<Bilingual>> WORDS = Parameter.optional("evaluationWords",
            new Kept<>(new QuestionsType(Template.MOST_WORDS), template -> QuestionsType.write(template.words())))
            .inFormOnly();
    private static final Parameter<Types.YesNo> TOPICS = Parameter.optional("evaluationTopics",
            new Kept<>(Types.YES_NO, template -> (template.topics() ? Types.YesNo.YES : Types.YesNo.NO).name()))
            .inFormOnly();

    private TemplateCommand() {}

    static Command command() {
        return Command.named(KEY, Area.COUNCIL)
                .words("evaluation form|evaluation questions|evaluation template",
                        "formulaire d’évaluation|questions d’évaluation|évaluation formulaire|évaluation questions")
                .takes(SENDING, DAYS, SCALES, WORDS, TOPICS).by(Permission.table()).does(TemplateCommand::template);
    }

    private static Answer template(Call call) {
        Evaluations evaluations = call.use(Evaluations.class);
        Template before = Questionnaire.template(evaluations, call.council().id());
        Template after = changed(call, before);
        if (after.asksNothing()) {
            throw Refusal.because(Content.words("evaluation.refused.nothing"),
                    Content.words("evaluation.refused.nothing.instead"));
        }
        if (!after.equals(before)) {
            evaluations.keep(after);
            call.audit("evaluation.template", call.council().id(), Fingerprint.of(after.toString()));
        }
        return new Answer.Shown(card(after));
    }

    /** In a form, a field that comes back empty was emptied; in a line, what is not said stays. */
    private static Template changed(Call call, Template before) {
        boolean form = call.invocation().input() instanceof Input.Submitted;
        return new Template(before.councilId(),
                call.find(SENDING).map(sending -> sending == Sending.ON).orElse(before.sending()),
                call.find(DAYS).map(Math::toIntExact).orElse(before.days()),
                call.find(SCALES).orElse(form ? List.of() : before.scales()),
                call.find(WORDS).orElse(form ? List.of() : before.words()),
                call.find(TOPICS).map(Types.YesNo::yes).orElse(before.topics()));
    }

    private static Card card(Template template) {
        Card.Builder card = Card.titled(Content.words("evaluation.template.title"));
        card.paragraph(template.sending()
                ? Content.words("evaluation.template.on").with("days", template.days()).with("least", Results.LEAST)
                : Content.words("evaluation.template.off"));
        listed("evaluation.template.scales", template.scales(), card);
        listed("evaluation.template.words", template.words(), card);
        if (template.topics()) {
            card.heading(Content.words("evaluation.topics"));
        }
        return card.actions(List.of(Button.of(Content.words("evaluation.button.change.template"), KEY,
                Map.of("council", template.councilId(), "form", "1")))).build();
    }

    private static void listed(String heading, List<Bilingual> questions, Card.Builder card) {
        if (!questions.isEmpty()) {
            card.heading(Content.words(heading));
            List<Block.Entry> entries = new ArrayList<>();
            questions.forEach(question -> entries.add(new Block.Entry(Content.literal("•"), Content.typed(question),
                    List.of())));
            card.entries(entries);
        }
    }
}
