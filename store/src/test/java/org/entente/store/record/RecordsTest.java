package org.entente.store.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.core.ledger.Stale;
import org.entente.core.people.Member.Office;
import org.entente.core.record.Classification;
import org.entente.core.record.Edition;
import org.entente.core.record.Note;
import org.entente.core.record.RecordOfDecisions;
import org.entente.core.record.RecordSample;
import org.entente.core.record.Records;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.store.StoreContract;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Notes, versions and classifications, kept. */
class RecordsTest extends StoreContract {

    private static final Instant SAID = Instant.parse("2018-09-27T18:00:00.123456Z");
    private static final Bilingual TEXT = Bilingual.typedIn(Language.FRENCH, "« Trousse » & guide \uD83D\uDE00");
    private static final Note.Speaker SPEAKER = new Note.Speaker(null, "Outside Expert",
            Bilingual.of("Firm", "Firme"), Office.TREASURER);

    private static Note note(String id, Note.Kind kind, Instant at, Note.@Nullable Speaker speaker) {
        return new Note(id, "c1", "m1", "i1", kind, kind == Note.Kind.REPLY ? "n1" : null, speaker, TEXT, "C1:1.2", at,
                "p1", false, 0);
    }

    private Optional<Note> kept(String id) {
        return ledger().read(tx -> tx.use(Records.class).note(id));
    }

    private List<Note> notes(String meetingId) {
        return ledger().read(tx -> tx.use(Records.class).notes(meetingId));
    }

    private List<Edition> editions(String meetingId) {
        return ledger().read(tx -> tx.use(Records.class).editions(meetingId));
    }

    private Optional<RecordOfDecisions> text(Edition edition) {
        return ledger().read(tx -> tx.use(Records.class).kept(edition));
    }

    private Classification mark() {
        return ledger().read(tx -> tx.use(Records.class).classification("m1"));
    }

    private void write(Consumer<Records> work) {
        ledger().change(tx -> work.accept(tx.use(Records.class)));
    }

    @Test
    void aNoteOfEveryKindIsFoundAsItWasTakenDown() {
        for (Note.Kind kind : Note.Kind.values()) {
            Note note = note("n-" + kind, kind, SAID, kind == Note.Kind.CHAT ? SPEAKER : null);
            write(records -> records.add(note));
            assertThat(kept(note.id())).contains(note);
        }
    }

    @Test
    void notesComeInTheOrderInWhichTheyWereTakenDown() {
        write(records -> {
            records.add(note("n2", Note.Kind.REPLY, SAID.plusSeconds(1), null));
            records.add(note("n1", Note.Kind.QUESTION, SAID, null));
        });
        assertThat(notes("m1")).extracting(Note::id).containsExactly("n1", "n2");
        assertThat(notes("m2")).isEmpty();
    }

    @Test
    void aNoteTakenOutIsNotListedButCanBePutBack() {
        Note note = note("n1", Note.Kind.COMMENT, SAID, SPEAKER);
        write(records -> records.add(note));
        Note out = ledger().write(tx -> tx.use(Records.class).update(new Note("n1", "c1", "m1", "i1", note.kind(), null,
                SPEAKER, TEXT, "C1:1.2", SAID, "p1", true, 0)));
        assertThat(out.version()).isEqualTo(1);
        assertThat(notes("m1")).isEmpty();
        assertThat(kept("n1")).contains(out);
    }

    @Test
    void theLaterOfTwoChangesOfOneNoteIsRefused() {
        Note note = note("n1", Note.Kind.COMMENT, SAID, null);
        write(records -> records.add(note));
        write(records -> records.update(note));
        assertThatThrownBy(() -> write(records -> records.update(note))).isInstanceOf(Stale.class);
    }

    @Test
    void versionsComeByTheirNumber() {
        Edition first = new Edition("e1", "c1", "m1", 1, true, null, "f1", null, SAID, "p1");
        Edition second = new Edition("e2", "c1", "m1", 2, false, TEXT, "f2", "k2", SAID.plusSeconds(5), "p2");
        write(records -> {
            records.issue(second);
            records.issue(first);
        });
        assertThat(editions("m1")).containsExactly(first, second);
        assertThat(editions("m2")).isEmpty();
    }

    @Test
    void oneVersionIsGivenOutOnce() {
        write(records -> records.issue(new Edition("e1", "c1", "m1", 1, true, null, "f1", null, SAID, "p1")));
        assertThatThrownBy(() -> write(
                records -> records.issue(new Edition("e2", "c1", "m1", 1, true, null, "f1", null, SAID, "p1"))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTextThatIsKeptIsReadAsItWasAndOnlyAsItWas() {
        RecordOfDecisions says = RecordSample.everything();
        String fingerprint = ledger().write(tx -> tx.use(Records.class).keep("e1", says));
        Edition edition = new Edition("e1", "c1", "m1", 1, false, null, "f1", fingerprint, SAID, "p1");
        assertThat(text(edition)).contains(says);
        ledger().change(tx -> ((Session) tx)
                .update("update record_kept set text = replace(text, 'approved without change', 'not approved')"));
        assertThatThrownBy(() -> text(edition))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("not the one that was given out");
    }

    @Test
    void whatWasGivenOutBeforeTextsWereKeptHasNone() {
        Edition before = new Edition("e1", "c1", "m1", 1, false, null, "f1", null, SAID, "p1");
        write(records -> records.issue(before));
        assertThat(text(before)).isEmpty();
    }

    @Test
    void aRecordIsUnmarkedUntilSomebodyMarksIt() {
        assertThat(mark()).isEqualTo(Classification.NONE);
        write(records -> records.classify("c1", "m1", Classification.PROTECTED_A));
        write(records -> records.classify("c1", "m1", Classification.UNCLASSIFIED));
        assertThat(mark()).isEqualTo(Classification.UNCLASSIFIED);
    }
}
