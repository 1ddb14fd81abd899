package org.entente.core.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/** An item of the running (or else the next) meeting's agenda by its number: {@code 3}, {@code 3B}, {@code 3 b)}. */
public final class ItemType implements ParameterType<AgendaItem> {

    /** The one instance. */
    public static final ParameterType<AgendaItem> ITEM = new ItemType();

    private static final String LEAD = "(?:for|on|of|under|to|at|au|aux?|du|de|sur|sous|pour)? ?(?:the|le|l')? ?";
    /** With "item" or "point", words of a sentence may stand before it: "on item 3B:", "au point 3B". */
    private static final Pattern NUMBER = Pattern
            .compile("(?:" + LEAD + "(?:agenda )?(?:item|point) ?)?(?:no\\.?|#)? ?(\\d{1,3}) ?([a-z])?[).:]?");

    private ItemType() {}

    @Override
    public Read<AgendaItem> read(String raw, Situation situation) {
        Meetings meetings = situation.record().use(Meetings.class);
        Optional<AgendaItem> byId = raw.length() > 20 ? meetings.item(raw.strip()) : Optional.empty();
        if (byId.isPresent() && meetings.find(byId.get().meetingId())
                .filter(meeting -> meeting.councilId().equals(situation.councilId())).isPresent()) {
            return new Value<>(byId.get());
        }
        Optional<String> typed = number(raw);
        if (typed.isEmpty()) {
            return new NotMine<>(Content.words("read.item"));
        }
        String number = typed.get();
        Optional<Meeting> meeting = current(meetings, situation);
        if (meeting.isEmpty()) {
            return new Wrong<>(Content.words("read.item.no.meeting"));
        }
        List<AgendaItem> items = meetings.items(meeting.get().id());
        return items.stream().filter(item -> item.number().equals(number)).findFirst()
                .<Read<AgendaItem>>map(Value::new).orElseGet(() -> new Wrong<>(
                        Content.words("read.item.unknown").with("number", number), numbers(items)));
    }

    /** The number that these words are, as it is printed ("3B"); empty for other words. */
    public static Optional<String> number(String raw) {
        Matcher matcher = NUMBER.matcher(Folding.fold(raw));
        return matcher.matches() ? Optional.of(matcher.group(1)
                + (matcher.group(2) == null ? "" : matcher.group(2).toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    /** The meeting that is meant where none is named: the running one, else the next. */
    static Optional<Meeting> current(Meetings meetings, Situation situation) {
        return meetings.running(situation.councilId())
                .or(() -> meetings.next(situation.councilId(), situation.now().minusSeconds(86_400)));
    }

    private static List<Content> numbers(List<AgendaItem> items) {
        return items.stream().filter(item -> !item.number().isEmpty()).limit(12)
                .<Content>map(item -> Content.literal(item.number())).toList();
    }

    @Override
    public Form.Kind field(Situation situation) {
        Meetings meetings = situation.record().use(Meetings.class);
        List<Form.Option> options = current(meetings, situation).stream()
                .flatMap(meeting -> meetings.items(meeting.id()).stream()).filter(item -> !item.number().isEmpty())
                .limit(100).map(item -> new Form.Option(item.id(),
                        Content.words("item.option").with("number", item.number()).with("title", item.title())))
                .toList();
        return options.isEmpty() ? new Form.Kind.Line(20) : new Form.Kind.One(options);
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
