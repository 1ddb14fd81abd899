package org.entente.core.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;

/** One of an enum's constants, typed in either language. */
final class ChoiceType<E extends Enum<E>> implements ParameterType<E> {

    private final Class<E> kind;
    private @Nullable Map<String, E> words;

    ChoiceType(Class<E> kind) {
        this.kind = kind;
    }

    @Override
    public Read<E> read(String raw, Situation situation) {
        E constant = words().get(Folding.fold(raw).replaceFirst("[,:;.]+$", ""));
        return constant != null ? new Value<>(constant)
                : new NotMine<>(Content.words("read.choice").with("choices", Content.commas(labels())));
    }

    /** Built at first use, so that declaring a command needs no catalogue. */
    private Map<String, E> words() {
        Map<String, E> known = words;
        if (known == null) {
            known = new HashMap<>();
            for (E constant : constants()) {
                known.put(Folding.fold(constant.name()), constant);
                known.put(Folding.fold(constant.name().replace('_', ' ')), constant);
                for (Language language : Language.values()) {
                    known.put(Folding.fold(Texts.in(language, key(constant))), constant);
                    if (Texts.has(key(constant) + ".words")) {
                        for (String word : Texts.pattern(language, key(constant) + ".words").split("\\|")) {
                            known.put(Folding.fold(word), constant);
                        }
                    }
                }
            }
            words = known;
        }
        return known;
    }

    private List<E> constants() {
        return Arrays.asList(kind.getEnumConstants());
    }

    private List<Content> labels() {
        List<Content> labels = new ArrayList<>();
        constants().forEach(constant -> labels.add(Content.words(key(constant))));
        return labels;
    }

    private String key(E constant) {
        return "choice." + kind.getSimpleName() + "." + constant.name();
    }

    @Override
    public String filled(String raw, Situation situation) {
        E constant = words().get(Folding.fold(raw));
        return constant == null ? raw : constant.name();
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.One(constants().stream()
                .map(constant -> new Form.Option(constant.name(), Content.words(key(constant)))).toList());
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
