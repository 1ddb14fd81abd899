package org.entente.core.record;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemType;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/** An item by its number: of the meeting that goes on, else of the last one that was held, for records are written afterwards. */
final class RecordItemType implements ParameterType<AgendaItem> {

    static final ParameterType<AgendaItem> ITEM = new RecordItemType();

    private static final int MOST = 100;

    @Override
    public Read<AgendaItem> read(String raw, Situation situation) {
        Optional<Meeting> held = held(situation);
        Optional<String> number = ItemType.number(raw);
        if (held.isEmpty() || held.get().running() || number.isEmpty()) {
            return ItemType.ITEM.read(raw, situation);
        }
        List<AgendaItem> items = situation.record().use(Meetings.class).items(held.get().id());
        return items.stream().filter(item -> item.number().equals(number.get())).findFirst()
                .<Read<AgendaItem>>map(Value::new)
                .orElseGet(() -> new Wrong<>(Content.words("read.item.unknown").with("number", raw.strip()),
                        items.stream().filter(item -> !item.number().isEmpty()).limit(12)
                                .<Content>map(item -> Content.literal(item.number())).toList()));
    }

    private static Optional<Meeting> held(Situation situation) {
        if (situation.council() == null) {
            return Optional.empty();
        }
        Meetings meetings = situation.record().use(Meetings.class);
        return meetings.running(situation.councilId()).or(() -> Which.last(meetings, situation.councilId()));
    }

    @Override
    public Form.Kind field(Situation situation) {
        List<Form.Option> options = held(situation).stream()
                .flatMap(meeting -> situation.record().use(Meetings.class).items(meeting.id()).stream())
                .filter(item -> !item.number().isEmpty()).limit(MOST)
                .map(item -> new Form.Option(item.id(),
                        Content.words("item.option").with("number", item.number()).with("title", item.title())))
                .toList();
        return options.isEmpty() ? ItemType.ITEM.field(situation) : new Form.Kind.One(options);
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
