package org.entente.core.meeting;

import java.util.List;
import java.util.function.BiFunction;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;

/** The live cards of meetings and their agendas, by name. */
public final class MeetingViews {

    /** A meeting: invitation, then roll call, then its end. Subject: the meeting. */
    public static final String MEETING = "meeting";
    /** The meetings to come. Subject: the council. */
    public static final String MEETINGS = "meetings";
    /** An agenda. Subject: the meeting. */
    public static final String AGENDA = "agenda";
    /** An item that is discussed. Subject: the item. */
    public static final String NOW = "now";
    /** An item that somebody proposes. Subject: the item. */
    public static final String PROPOSAL = "proposal";

    private MeetingViews() {}

    /** @param offers what other features offer on the item that is discussed */
    public static List<View> all(List<ItemButtons> offers) {
        return List.of(
                view(MEETING, (meetingId, viewing) -> viewing.use(Meetings.class).find(meetingId)
                        .map(meeting -> MeetingCard.of(meeting, viewing)).orElseGet(MeetingViews::gone)),
                view(MEETINGS, (councilId, viewing) -> MeetingsCard.upcoming(viewing.council(),
                        viewing.use(Meetings.class), viewing.now())),
                view(AGENDA, (meetingId, viewing) -> viewing.use(Meetings.class).find(meetingId)
                        .map(meeting -> AgendaCard.of(meeting, viewing.council(), viewing.record(), 1))
                        .orElseGet(MeetingViews::gone)),
                view(NOW, (itemId, viewing) -> viewing.use(Meetings.class).item(itemId)
                        .map(item -> NowCard.of(item, viewing, offers)).orElseGet(MeetingViews::gone)),
                view(PROPOSAL, (itemId, viewing) -> viewing.use(Meetings.class).item(itemId)
                        .map(item -> ProposalCard.of(item, viewing)).orElseGet(MeetingViews::gone)));
    }

    private static Card gone() {
        return Card.titled(Content.words("meeting.view.gone")).build();
    }

    private static View view(String name, BiFunction<String, Viewing, Card> drawing) {
        return new View() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Card show(String subject, Viewing viewing) {
                return drawing.apply(subject, viewing);
            }
        };
    }
}
