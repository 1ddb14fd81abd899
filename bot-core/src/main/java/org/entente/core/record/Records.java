package org.entente.core.record;

import java.util.List;
import java.util.Optional;

/** What is kept for the records of all councils beside what other features keep: notes, versions, classifications. */
public interface Records {

    void add(Note note);

    /**
     * @return the note with its new version
     * @throws org.entente.core.ledger.Stale when somebody else changed it since it was read
     */
    Note update(Note note);

    Optional<Note> note(String noteId);

    /** Those of a meeting in the order in which they were taken down; without those taken out again. */
    List<Note> notes(String meetingId);

    void issue(Edition edition);

    /** By number; empty while nothing was issued. */
    List<Edition> editions(String meetingId);

    /** {@link Classification#NONE} until somebody says otherwise. */
    Classification classification(String meetingId);

    void classify(String councilId, String meetingId, Classification classification);
}
