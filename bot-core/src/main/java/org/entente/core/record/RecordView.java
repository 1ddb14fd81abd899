package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.RoomLanguages;

/** The live card of a record: which version it is, what was decided, who has something to do, and where the files are. */
public final class RecordView implements View {

    /** The name of the view; the subject is the meeting's id. */
    public static final String NAME = "record";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String meetingId, Viewing viewing) {
        Optional<Meeting> found = viewing.use(Meetings.class).find(meetingId);
        if (found.isEmpty()) {
            return Card.titled(Content.words("record.gone")).build();
        }
        Meeting meeting = found.get();
        RecordOfDecisions record = Assembly.of(viewing.record(), viewing.council(), meeting);
        Card.Builder card = Card.titled(Summary.title(record)).paragraph(Summary.version(record));
        Summary.lists(record).forEach(card::add);
        List<Button> buttons = new ArrayList<>();
        buttons.add(Cards.page(meeting, 0, "record.button.open"));
        for (RoomLanguages languages : RoomLanguages.values()) {
            buttons.add(Cards.file(meeting, languages));
        }
        card.actions(buttons);
        int pending = Lists.pending(viewing.record(), meeting);
        if (pending > 0) {
            card.note(Content.words("record.pending.count").with("count", pending));
            card.add(new Block.Actions(List.of(Button.of(Content.words("record.button.pending"), "record.pending",
                    Which.values(meeting)))));
        }
        return card.note(small(record)).build();
    }

    private static Content small(RecordOfDecisions record) {
        List<Content> small = new ArrayList<>();
        RecordOfDecisions.Version version = record.head().version();
        if (record.head().mark() != null) {
            small.add(record.head().mark());
        }
        if (version.on() != null) {
            small.add(Content.words("record.card.issued").with("date", new Content.Day(version.on())));
        }
        if (version.approval() != null) {
            small.add(Content.words("record.card.approved").with("by", version.approval()));
        }
        small.add(Content.words("record.card.attended").with("count", record.attendance().stream()
                .filter(group -> group.heading() != RecordOfDecisions.Heading.REGRETS)
                .mapToLong(group -> group.people().size()).sum()));
        return new Content.Joined(small, Content.Joined.Joint.DOT);
    }
}
