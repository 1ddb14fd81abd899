package org.entente.core.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Mentions;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Takes things down for the record: comments, questions and replies, chat messages, notices, remarks. */
final class Noting {

    private static final int LONGEST = 3000;

    static final Parameter<AgendaItem> ITEM = Parameter.optional("item", RecordItemType.ITEM);
    static final Parameter<String> TEXT = Parameter.needed("text", Types.words(LONGEST));
    private static final Parameter<Note.Speaker> SPEAKER = Parameter.optional("speaker", SpeakerType.SPEAKER)
            .after(List.of("by", "said by", "from"), List.of("par", "dit par", "de"));
    private static final Parameter<String> OTHER = Parameter.optional("note.other", Types.words(LONGEST)).inFormOnly();
    private static final Parameter<Meeting> MEETING = Which.MEETING.inFormOnly();
    private static final Parameter<String> TO = Parameter.hidden("reply.to", Types.ID);
    private static final Parameter<String> AUTHOR = Parameter.hidden("author", Types.words(200));
    private static final Parameter<String> CHANNEL = Parameter.hidden("channel", Types.ID);
    private static final Parameter<String> STAMP = Parameter.hidden("ts", Types.ID);

    private Noting() {}

    static List<Command> commands() {
        return List.of(
                noting("record.note", "note|comment|add", "note|commentaire|noter|ajouter", Note.Kind.COMMENT),
                noting("record.question", "question|asks", "question|demande", Note.Kind.QUESTION),
                Command.named("record.reply", Area.RECORD).words("reply|replies|answer", "réponse|répond|répondre")
                        .takes(ITEM, TEXT, SPEAKER, OTHER, MEETING, TO).by(Permission.table()).does(Noting::reply),
                noting("record.notice", "notice|thanks|retirement", "avis|remerciements|retraite", Note.Kind.NOTICE),
                noting("record.remark", "remark|after|addendum", "remarque|après|ajout", Note.Kind.REMARK),
                Command.named("record.from-message", Area.RECORD)
                        .takes(TEXT, ITEM.inFormOnly(), SPEAKER.inFormOnly(), OTHER, MEETING, AUTHOR, CHANNEL, STAMP)
                        .by(Permission.table()).does(Noting::fromMessage));
    }

    private static Command noting(String key, String english, String french, Note.Kind kind) {
        return Command.named(key, Area.RECORD).words(english, french).takes(ITEM, TEXT, SPEAKER, OTHER, MEETING)
                .by(Permission.table()).does(call -> note(call, kind));
    }

    private static Answer note(Call call, Note.Kind kind) {
        Meeting meeting = meeting(call);
        if (kind == Note.Kind.REMARK && meeting.state() != Meeting.State.ADJOURNED) {
            throw Refusal.because(Content.words("record.refused.remark.early"),
                    Content.words("command.record.note.example"));
        }
        return keep(call, meeting, kind, null, call.find(SPEAKER).orElse(null), null);
    }

    /** To the question named by its button, else to the last question of the item. */
    private static Answer reply(Call call) {
        Meeting meeting = meeting(call);
        AgendaItem item = item(call, meeting);
        List<Note> notes = call.use(Records.class).notes(meeting.id());
        Note question = call.find(TO).flatMap(call.use(Records.class)::note)
                .or(() -> notes.stream().filter(note -> note.kind() == Note.Kind.QUESTION
                        && Objects.equals(note.itemId(), item == null ? null : item.id()))
                        .reduce((earlier, later) -> later))
                .orElseThrow(() -> Refusal.because(Content.words("record.refused.no.question"),
                        Content.words("command.record.question.example")));
        return keep(call, meeting, Note.Kind.REPLY, question, call.find(SPEAKER).orElse(null), null);
    }

    /** The author is named with their jurisdiction; one whom nobody knows is asked for (N-02). */
    private static Answer fromMessage(Call call) {
        Meeting meeting = meeting(call);
        String link = call.find(CHANNEL).map(channel -> channel + ":" + call.get(STAMP, "")).orElse(null);
        Optional<Note> before = call.use(Records.class).notes(meeting.id()).stream()
                .filter(note -> link != null && link.equals(note.link())).findFirst();
        if (before.isPresent()) {
            throw Refusal.because(Content.words("record.refused.taken"), List.of(),
                    List.of(Cards.edit(before.get())));
        }
        Note.Speaker speaker = call.find(SPEAKER).or(() -> author(call, meeting)).orElse(null);
        return speaker == null ? new Answer.Opened(whoSaid(call))
                : keep(call, meeting, Note.Kind.CHAT, null, speaker, link);
    }

    /** Nobody knows the account: the form asks who it is. */
    private static Form whoSaid(Call call) {
        Map<String, String> hidden = new HashMap<>(call.arguments().raw());
        hidden.remove(TEXT.name());
        hidden.put("council", call.council().id());
        return new Form(Content.words("command.record.from-message.title"), Content.words("record.refused.author"),
                "record.from-message", hidden,
                List.of(new Form.Field(SPEAKER.name(), Content.words("command.record.from-message.speaker"),
                        Content.words("command.record.from-message.speaker.hint"), new Form.Kind.Line(200), true, null,
                        null),
                        new Form.Field(TEXT.name(), Content.words("command.record.from-message.text"), null,
                                new Form.Kind.Lines(LONGEST),
                                true, call.get(TEXT), null)),
                Content.words("common.submit"));
    }

    /** As it came: words are read with names in the place of mentions. */
    private static Optional<Note.Speaker> author(Call call, Meeting meeting) {
        Optional<Person> person = Optional.ofNullable(call.arguments().asTyped(AUTHOR)).flatMap(Mentions::read)
                .flatMap(call.use(Directory.class)::personOf);
        return person.map(Speakers.of(call.record(), meeting.councilId(),
                call.use(Meetings.class).attendees(meeting.id()))::person);
    }

    private static Answer keep(Call call, Meeting meeting, Note.Kind kind, @Nullable Note question,
            Note.@Nullable Speaker speaker, @Nullable String link) {
        AgendaItem item = item(call, meeting);
        String itemId = question != null ? question.itemId() : item == null ? null : item.id();
        Bilingual text = text(call);
        Note note = new Note(call.newId(), meeting.councilId(), meeting.id(), itemId, kind,
                question == null ? null : question.id(), speaker, text, link, call.now(), call.person().id(), false,
                0);
        call.use(Records.class).add(note);
        call.audit("record.noted." + kind, note.id(), fingerprint(text));
        attend(call, meeting, speaker);
        call.undoable("record.unnote", Map.of("note", note.id(), "version", "0", "council", note.councilId()));
        return Answer.said(answer(call, meeting, note),
                kind == Note.Kind.QUESTION ? Cards.reply(note) : Cards.edit(note),
                Cards.remove(note));
    }

    /** Where it went, so that a note on the wrong item is seen at once. */
    private static Content answer(Call call, Meeting meeting, Note note) {
        Optional<AgendaItem> item = Optional.ofNullable(note.itemId()).flatMap(call.use(Meetings.class)::item);
        Content where = item.<Content>map(found -> Content.words("record.where.item").with("item", found.number()))
                .orElse(Content.words("record.where.meeting"));
        return Content.words("record.noted." + note.kind()).with("where", where).with("date",
                new Content.Day(meeting.date())).with("words", note.text());
    }

    /** Whoever speaks is on the list, so that nobody in the record is on no list (P-04). */
    private static void attend(Call call, Meeting meeting, Note.@Nullable Speaker speaker) {
        Meetings meetings = call.use(Meetings.class);
        if (speaker == null || speaker.personId() != null || meetings.attendees(meeting.id()).stream()
                .anyMatch(row -> row.name().equalsIgnoreCase(speaker.name()))) {
            return;
        }
        meetings.addAttendee(new Attendee(call.newId(), meeting.id(), null, speaker.name(), speaker.organisation(),
                Jurisdiction.OUTSIDE, Attendee.Part.GUEST, speaker.office(), null, false, Attendee.State.PRESENT,
                meeting.openedAt(), null, 0));
    }

    private static Bilingual text(Call call) {
        Directory directory = call.use(Directory.class);
        Bilingual typed = Bilingual.typedIn(call.language(), Mentions.named(call.get(TEXT), directory));
        return call.find(OTHER).map(other -> typed.with(call.language().other(), Mentions.named(other, directory)))
                .orElse(typed);
    }

    static String fingerprint(Bilingual text) {
        return Fingerprint.of(String.valueOf(text.english()), String.valueOf(text.french()));
    }

    /** The item's meeting, else the one named, the one that goes on, the last one. */
    private static Meeting meeting(Call call) {
        Optional<Meeting> ofItem = call.find(ITEM).map(AgendaItem::meetingId)
                .flatMap(call.use(Meetings.class)::find);
        Meeting meeting = ofItem.filter(found -> found.openedAt() != null).orElseGet(() -> Which.held(call));
        if (ofItem.isPresent() && !ofItem.get().id().equals(meeting.id())) {
            throw Refusal.because(Content.words("record.refused.not.held"),
                    Content.words("command.meeting.start.example"));
        }
        return meeting;
    }

    private static @Nullable AgendaItem item(Call call, Meeting meeting) {
        return call.find(ITEM).or(() -> Which.discussed(call.use(Meetings.class), meeting)).orElse(null);
    }
}
