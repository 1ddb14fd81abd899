package org.entente.core.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A record with everything said: no key of a catalogue, no date, amount or name that another release or a later change
 * of the register could print otherwise. What a version says is kept like this when it is given out.
 */
final class Frozen {

    private Frozen() {}

    static RecordOfDecisions of(RecordOfDecisions record) {
        return (RecordOfDecisions) record(record);
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Content content -> content(content);
            case List<?> list -> list.stream().map(Frozen::value).toList();
            case Bilingual words -> words;
            case Record part when part.getClass().getPackage() == Frozen.class.getPackage() -> record(part);
            default -> value;
        };
    }

    /** What a person typed stays as it was typed: which language awaits its translation is part of it. */
    private static Content content(Content content) {
        return switch (content) {
            case Content.Typed typed -> typed;
            case Content.Literal literal -> literal;
            case Content.Joined joined -> new Content.Joined(joined.parts().stream().map(Frozen::content).toList(),
                    joined.joint());
            case Content.Strong strong -> new Content.Strong(content(strong.content()));
            case Content.LinkTo link -> new Content.LinkTo(content(link.label()), link.address());
            case Content.Words words -> said(words);
            case Content.Count count -> said(count);
            case Content.Whom whom -> Content.literal(whom.name());
            case Content.Moment moment -> said(moment);
            case Content.Day day -> said(day);
            case Content.Amount amount -> said(amount);
        };
    }

    private static Content said(Content content) {
        return Content.typed(Bilingual.of(said(content, Language.ENGLISH), said(content, Language.FRENCH)));
    }

    private static String said(Content content, Language language) {
        return Voice.plain(Voice.in(language).say(content, language));
    }

    private static Object record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = new @Nullable Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(components[i].getAccessor().invoke(record));
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(record.getClass().getSimpleName() + " refuses its own parts", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of this package cannot be read", e);
        }
    }
}
