package org.entente.store.record;

import java.util.List;
import java.util.Optional;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.record.Classification;
import org.entente.core.record.Edition;
import org.entente.core.record.Note;
import org.entente.core.record.RecordOfDecisions;
import org.entente.core.record.Records;
import org.entente.store.json.Json;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Notes, versions and classifications. */
final class SqlRecords implements Records {

    private static final Table<Note> NOTES = Table.of(Note.class, "record_note", "id");
    private static final Table<Edition> EDITIONS = Table.of(Edition.class, "record_edition", "id");
    private static final Table<Mark> MARKS = Table.of(Mark.class, "record_mark", "meeting_id");

    /** The classification of one meeting's record. */
    record Mark(String meetingId, String councilId, Classification classification) {}

    private static final Table<Text> TEXTS = Table.of(Text.class, "record_kept", "edition_id");

    /** What a version says, as JSON. */
    record Text(String editionId, String text) {}

    private final Rows<Note> notes;
    private final Rows<Edition> editions;
    private final Rows<Mark> marks;
    private final Rows<Text> texts;

    SqlRecords(Session session) {
        this.notes = NOTES.in(session);
        this.editions = EDITIONS.in(session);
        this.marks = MARKS.in(session);
        this.texts = TEXTS.in(session);
    }

    @Override
    public void add(Note note) {
        notes.insert(note);
    }

    @Override
    public Note update(Note note) {
        return notes.update(note);
    }

    @Override
    public Optional<Note> note(String noteId) {
        return notes.find(noteId);
    }

    @Override
    public List<Note> notes(String meetingId) {
        return notes.list("meeting_id = ? and removed = false order by at, id", meetingId);
    }

    @Override
    public void issue(Edition edition) {
        editions.insert(edition);
    }

    @Override
    public String keep(String editionId, RecordOfDecisions says) {
        String text = Json.write(RecordOfDecisions.class, says);
        texts.insert(new Text(editionId, text));
        return Fingerprint.of(text);
    }

    @Override
    public Optional<RecordOfDecisions> kept(Edition edition) {
        return texts.find(edition.id()).map(kept -> {
            if (!Fingerprint.of(kept.text()).equals(edition.kept())) {
                throw new IllegalStateException("the text of version " + edition.number() + " of the record of meeting "
                        + edition.meetingId() + " is not the one that was given out");
            }
            return Json.read(RecordOfDecisions.class, kept.text());
        });
    }

    @Override
    public List<Edition> editions(String meetingId) {
        return editions.list("meeting_id = ? order by number", meetingId);
    }

    @Override
    public Classification classification(String meetingId) {
        return marks.find(meetingId).map(Mark::classification).orElse(Classification.NONE);
    }

    @Override
    public void classify(String councilId, String meetingId, Classification classification) {
        marks.upsert(new Mark(meetingId, councilId, classification));
    }
}
