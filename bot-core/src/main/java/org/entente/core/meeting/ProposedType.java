package org.entente.core.meeting;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/** An item that is proposed and not yet on the agenda: by its title or the beginning of it. */
final class ProposedType implements ParameterType<AgendaItem> {

    static final ParameterType<AgendaItem> PROPOSED = new ProposedType();

    @Override
    public Read<AgendaItem> read(String raw, Situation situation) {
        Meetings meetings = situation.record().use(Meetings.class);
        Optional<AgendaItem> byId = raw.strip().length() > 20 ? meetings.item(raw.strip()) : Optional.empty();
        if (byId.isPresent() && meetings.find(byId.get().meetingId())
                .filter(meeting -> meeting.councilId().equals(situation.councilId())).isPresent()) {
            return new Value<>(byId.get());
        }
        List<AgendaItem> proposed = proposed(situation);
        String text = Folding.fold(raw);
        List<AgendaItem> called = proposed.stream().filter(item -> starts(item, text)).toList();
        return called.size() == 1 ? new Value<>(called.getFirst())
                : new Wrong<>(Content.words(proposed.isEmpty() ? "read.proposed.none" : "read.proposed"),
                        proposed.stream().<Content>map(item -> Content.typed(item.title())).limit(5).toList());
    }

    private static boolean starts(AgendaItem item, String text) {
        String english = item.title().english();
        String french = item.title().french();
        return english != null && Folding.fold(english).startsWith(text)
                || french != null && Folding.fold(french).startsWith(text);
    }

    private static List<AgendaItem> proposed(Situation situation) {
        Meetings meetings = situation.record().use(Meetings.class);
        return ItemType.current(meetings, situation).stream()
                .flatMap(meeting -> meetings.items(meeting.id()).stream())
                .filter(item -> item.state() == AgendaItem.State.PROPOSED).toList();
    }

    @Override
    public Form.Kind field(Situation situation) {
        List<Form.Option> options = proposed(situation).stream().limit(100)
                .map(item -> new Form.Option(item.id(), Content.typed(item.title()))).toList();
        return options.isEmpty() ? new Form.Kind.Line(100) : new Form.Kind.One(options);
    }

    @Override
    public boolean takesWords() {
        return true;
    }
}
