package org.entente.store.record;

import java.util.List;
import java.util.Optional;
import org.entente.core.record.Classification;
import org.entente.core.record.Edition;
import org.entente.core.record.Note;
import org.entente.core.record.Records;
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

    private final Rows<Note> notes;
    private final Rows<Edition> editions;
    private final Rows<Mark> marks;

    SqlRecords(Session session) {
        this.notes = NOTES.in(session);
        this.editions = EDITIONS.in(session);
        this.marks = MARKS.in(session);
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
