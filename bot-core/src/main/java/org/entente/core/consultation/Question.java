package org.entente.core.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.text.Bilingual;

/**
 * One question of a round.
 *
 * @param id stable inside its round: {@code q1}, {@code q2}, …
 */
public record Question(String id, Bilingual text, Kind kind) {

    /** What kind of answer it wants. */
    public enum Kind {
        /** Words, kept as they are typed. */
        WORDS,
        /** One or more of the councils' priorities A, B and C (G-03). */
        PRIORITIES,
        /** Where a group stands (G-04). */
        STATUS
    }

    /** The councils' priorities (G-03). */
    public enum Priority {
        A, B, C
    }

    /** Where a group stands; an inactive one asks its council to decide (G-04, G-05). */
    public enum GroupStatus {
        ACTIVE, ON_HOLD, INACTIVE
    }

    /** The longest answer in words: as long as the narrowest platform takes. */
    static final int LONGEST = 3_000;

    Form.Kind field() {
        return switch (kind) {
            case WORDS -> new Form.Kind.Lines(LONGEST);
            case PRIORITIES -> new Form.Kind.Many(options(Priority.values()));
            case STATUS -> new Form.Kind.One(options(GroupStatus.values()));
        };
    }

    private static List<Form.Option> options(Enum<?>[] constants) {
        return Arrays.stream(constants).map(each -> new Form.Option(each.name(), label(each))).toList();
    }

    private static Content label(Enum<?> constant) {
        return Content.words("choice." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** What can be kept of what was sent; empty when it is no answer to this question. */
    Optional<String> accepted(String sent) {
        return switch (kind) {
            case WORDS -> Optional.of(sent);
            case PRIORITIES -> all(sent, Priority.values());
            case STATUS -> Optional.of(sent).filter(one -> constant(one, GroupStatus.values()).isPresent());
        };
    }

    /** Several choices are lines, kept in their order. */
    private static Optional<String> all(String sent, Enum<?>[] constants) {
        List<String> lines = sent.lines().map(String::strip).toList();
        boolean known = lines.stream().allMatch(line -> constant(line, constants).isPresent());
        return known ? Optional.of(String.join("\n", lines.stream().distinct().sorted().toList())) : Optional.empty();
    }

    private static Optional<Enum<?>> constant(String name, Enum<?>[] constants) {
        return Arrays.<Enum<?>>stream(constants).filter(each -> each.name().equals(name)).findFirst();
    }

    /** An answer as it is shown: words as they were typed, choices by their names. */
    Content shown(String answer) {
        return switch (kind) {
            case WORDS -> Content.literal(answer);
            case PRIORITIES -> chosen(answer, Priority.values());
            case STATUS -> chosen(answer, GroupStatus.values());
        };
    }

    private static Content chosen(String answer, Enum<?>[] constants) {
        return Content.commas(answer.lines().flatMap(line -> constant(line, constants).stream())
                .map(Question::label).toList());
    }
}
