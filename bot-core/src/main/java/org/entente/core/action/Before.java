package org.entente.core.action;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Due;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What an action was before a change, as one text that undo can carry: fields in a fixed order, each encoded, absent
 * ones empty.
 */
final class Before {

    private static final String NEXT = "&";
    private static final String ABSENT = "-";

    private final List<String> fields;
    private int at;

    private Before(List<String> fields) {
        this.fields = fields;
    }

    static String of(ActionItem action) {
        Before before = new Before(new ArrayList<>());
        before.put(action.text());
        before.putAll(action.owners(), owner -> {
            before.put(owner.kind().name());
            before.put(owner.ref());
            before.put(owner.name());
            before.put(owner.part().name());
        });
        before.putAll(action.parts(), part -> {
            before.put(part.text());
            before.put(part.done() ? "1" : "");
            before.put(part.note());
        });
        before.put(action.deadline());
        before.put(action.state().name());
        before.put(action.progress().note());
        before.putNullable(action.progress().on());
        before.put(action.remark());
        before.putAll(action.topics(), before::put);
        return String.join(NEXT, before.fields);
    }

    /** The action with everything that can change as it was. */
    static ActionItem back(ActionItem now, String encoded) {
        Before before = new Before(List.of(encoded.split(NEXT, -1)));
        Bilingual text = before.wanted();
        List<Owner> owners = before.all(() -> new Owner(Owner.Kind.valueOf(before.next()), before.next(),
                before.wanted(), Owner.Part.valueOf(before.next())));
        List<Part> parts = before
                .all(() -> new Part(before.wanted(), !before.next().isEmpty(), before.bilingual()));
        Deadline deadline = before.deadline();
        ActionItem.Progress progress = new ActionItem.Progress(ActionItem.State.valueOf(before.next()),
                before.bilingual(), before.nullable(LocalDate::parse));
        Bilingual remark = before.bilingual();
        List<Bilingual> topics = before.all(before::wanted);
        return now.withText(text).withOwners(owners).withParts(parts).withDeadline(deadline).withProgress(progress)
                .withRemark(remark).withTopics(topics);
    }

    /** Without a sign that separates fields, whatever was typed. */
    private static String packed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(String packed) {
        return new String(Base64.getUrlDecoder().decode(packed), StandardCharsets.UTF_8);
    }

    private void put(String field) {
        fields.add(packed(field));
    }

    private void putNullable(@Nullable Object field) {
        fields.add(field == null ? ABSENT : "=" + packed(field.toString()));
    }

    private void put(@Nullable Bilingual text) {
        putNullable(text == null ? null : text.english());
        putNullable(text == null ? null : text.french());
    }

    private <T> void putAll(List<T> all, Consumer<T> each) {
        put(Integer.toString(all.size()));
        all.forEach(each);
    }

    private void put(Deadline deadline) {
        Due due = deadline.due();
        put(due.kind().name());
        put(due.asSaid());
        put(due.saidAt().toString());
        put(due.zone().id());
        putNullable(due.date());
        putNullable(due.time());
        putNullable(due.month());
        put(due.teleconference() ? "1" : "");
        putNullable(deadline.meetingId());
        putNullable(deadline.nextAt());
    }

    private Deadline deadline() {
        Due due = new Due(Due.Kind.valueOf(next()), next(), Instant.parse(next()), Zone.of(next()),
                nullable(LocalDate::parse), nullable(LocalTime::parse), nullable(YearMonth::parse), !next().isEmpty(),
                List.of());
        // Java evaluates left to right, which is the order in which they were put.
        return new Deadline(due, nullable(id -> id), nullable(Instant::parse));
    }

    private String next() {
        return unpacked(fields.get(at++));
    }

    private <T> @Nullable T nullable(Function<String, T> read) {
        String field = fields.get(at++);
        return field.equals(ABSENT) ? null
                : read.apply(unpacked(field.substring(1)));
    }

    private @Nullable Bilingual bilingual() {
        String english = nullable(text -> text);
        String french = nullable(text -> text);
        return english == null && french == null ? null : new Bilingual(english, french);
    }

    private Bilingual wanted() {
        Bilingual text = bilingual();
        if (text == null) {
            throw new IllegalArgumentException("a text that must be there is missing");
        }
        return text;
    }

    private <T> List<T> all(Supplier<T> each) {
        int count = Integer.parseInt(next());
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(each.get());
        }
        return all;
    }
}
