package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
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

/** Gives the side of each text that is still awaited; the side in which it was said is never replaced. */
final class Translating {

    private static final Parameter<String> TEXT = Parameter.optional("text", Types.words(Adding.LONGEST_TEXT));
    private static final Parameter<String> NOTE = Parameter.optional("note", Types.WORDS).inFormOnly();
    private static final Parameter<String> REMARK = Parameter.optional("remark", Types.WORDS).inFormOnly();
    private static final Parameter<List<String>> PARTS = Parameter
            .optional("action.parts", Types.list(PartCommands.MOST, Adding.LONGEST_LINE)).inFormOnly();
    private static final Parameter<List<String>> TOPICS = Parameter
            .optional("action.topics", Types.list(Adding.MOST_TOPICS, Adding.LONGEST_LINE)).inFormOnly();

    private Translating() {}

    static List<Command> commands() {
        return List.of(Command.named("action.translate", Area.ACTION)
                .words("translate|translation", "traduire|traduction")
                .takes(Saving.ACTION, TEXT, NOTE, REMARK, PARTS, TOPICS)
                .by(Permission.insiders()).does(Translating::translate));
    }

    /** Whether some text of the action is awaited in some language. */
    static boolean awaited(ActionItem action) {
        List<@Nullable Bilingual> texts = new ArrayList<>(action.topics());
        action.parts().forEach(part -> texts.add(part.text()));
        texts.add(action.text());
        texts.add(action.progress().note());
        texts.add(action.remark());
        return texts.stream().anyMatch(text -> text != null && awaits(text));
    }

    private static boolean awaits(Bilingual text) {
        return text.awaits(Language.ENGLISH) || text.awaits(Language.FRENCH);
    }

    private static Answer translate(Call call) {
        ActionItem action = call.get(Saving.ACTION);
        Content label = Labels.of(call, action);
        if (!awaited(action)) {
            throw Refusal.because(Content.words("action.refused.translated").with("action", label),
                    Content.words("command.action.reword.example"));
        }
        ActionItem.Progress progress = action.progress();
        ActionItem after = action.withText(given(action.text(), call.find(TEXT)))
                .withProgress(new ActionItem.Progress(progress.state(), filled(progress.note(), call.find(NOTE)),
                        progress.on()))
                .withRemark(filled(action.remark(), call.find(REMARK))).withParts(parts(call, action))
                .withTopics(all(call, action.topics(), call.find(TOPICS)));
        if (after.equals(action)) {
            throw Refusal.because(Content.words("action.translate.what").with("action", label), List.of(),
                    List.of(Button.of(Content.words("common.open.form"), "action.translate",
                            Map.of("action", action.id(), "council", action.councilId(), "form", "1"))));
        }
        ActionItem kept = Saving.save(call, action, after, "action.translated");
        return Answer.said(Content.words(awaited(kept) ? "action.translated.partly" : "action.translated")
                .with("action", label));
    }

    private static List<Part> parts(Call call, ActionItem action) {
        List<Bilingual> texts = all(call, action.parts().stream().map(Part::text).toList(), call.find(PARTS));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Part part = action.parts().get(i);
            parts.add(new Part(texts.get(i), part.done(), part.note()));
        }
        return parts;
    }

    private static List<Bilingual> all(Call call, List<Bilingual> texts, Optional<List<String>> given) {
        if (given.isEmpty()) {
            return texts;
        }
        if (given.get().size() != texts.size()) {
            throw Refusal.because(Content.words("action.translate.lines").with("count", texts.size()).with("given",
                    given.get().size()), Content.words("command.action.translate.example"));
        }
        List<Bilingual> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            all.add(given(texts.get(i), Optional.of(given.get().get(i))));
        }
        return all;
    }

    private static @Nullable Bilingual filled(@Nullable Bilingual text, Optional<String> given) {
        return text == null ? null : given(text, given);
    }

    private static Bilingual given(Bilingual text, Optional<String> given) {
        for (Language language : Language.values()) {
            if (given.isPresent() && text.awaits(language)) {
                return text.with(language, given.get());
            }
        }
        return text;
    }
}
