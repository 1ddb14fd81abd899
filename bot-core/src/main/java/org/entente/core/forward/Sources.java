package org.entente.core.forward;

import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemTitle;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;

/** Says where a topic came from (F-04). */
final class Sources {

    private final Meetings meetings;
    private final Directory directory;
    private final Council council;

    Sources(Transaction record, Council council) {
        this.meetings = record.use(Meetings.class);
        this.directory = record.use(Directory.class);
        this.council = council;
    }

    Content of(Topic.Source source) {
        return switch (source.kind()) {
            case MEMBER -> Content.words("forward.source.member").with("who", who(source));
            case TALK -> talk(source);
            case POLL -> named("forward.source.poll", source);
            case ROUND -> named("forward.source.round", source);
            case EVALUATION -> meeting(source)
                    .<Content>map(meeting -> Content.words("forward.source.evaluation").with("meeting",
                            MeetingLabel.of(meeting, council)))
                    .orElse(Content.words("forward.source.evaluation.only"));
        };
    }

    private static Content named(String key, Topic.Source source) {
        Bilingual words = source.words();
        return words == null ? Content.words(key + ".only") : Content.words(key).with("words", words);
    }

    /** On an item of a meeting, or in a message. */
    private Content talk(Topic.Source source) {
        Optional<Meeting> meeting = meeting(source);
        Optional<AgendaItem> item = Optional.ofNullable(source.subject()).filter(_ -> meeting.isPresent())
                .flatMap(meetings::item);
        if (item.isPresent() && meeting.isPresent()) {
            return Content.words("forward.source.talk").with("item", ItemTitle.called(item.get()))
                    .with("meeting", MeetingLabel.of(meeting.get(), council)).with("who", who(source));
        }
        return source.personId() == null ? Content.words("forward.source.message")
                : Content.words("forward.source.message.of").with("who", who(source));
    }

    private Optional<Meeting> meeting(Topic.Source source) {
        return Optional.ofNullable(source.meetingId()).flatMap(meetings::find);
    }

    private Content who(Topic.Source source) {
        String personId = source.personId();
        return personId == null ? Content.words("forward.source.nobody")
                : new Content.Whom(personId, directory.person(personId).map(Person::name).orElse("?"));
    }
}
