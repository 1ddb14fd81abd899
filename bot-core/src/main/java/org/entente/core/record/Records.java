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

    /**
     * Keeps what a version says, word for word.
     *
     * @param says as {@link Frozen} makes it
     * @return the fingerprint of the text that is kept
     */
    String keep(String editionId, RecordOfDecisions says);

    /**
     * What a version said when it was given out; empty for those given out before texts were kept.
     *
     * @throws IllegalStateException when the text is not the one that was given out: somebody changed it behind the
     *             bot's back
     */
    Optional<RecordOfDecisions> kept(Edition edition);

    /** By number; empty while nothing was issued. */
    List<Edition> editions(String meetingId);

    /** {@link Classification#NONE} until somebody says otherwise. */
    Classification classification(String meetingId);

    void classify(String councilId, String meetingId, Classification classification);
}
