package org.entente.core.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Changes, translates and takes out notes. When two people change one note, the later one is shown both texts and
 * nothing is overwritten.
 */
final class Editing {

    private static final int LONGEST = 3000;

    private static final Parameter<Long> VERSION = Parameter.hidden("version", Types.VERSION);
    private static final Parameter<String> ENGLISH = Parameter.optional("note.english", Types.words(LONGEST))
            .inFormOnly();
    private static final Parameter<String> FRENCH = Parameter.optional("note.french", Types.words(LONGEST))
            .inFormOnly();
    private static final Parameter<String> ENGLISH_BEFORE = Parameter.hidden("note.english", Types.words(LONGEST));
    private static final Parameter<String> FRENCH_BEFORE = Parameter.hidden("note.french", Types.words(LONGEST));
    private static final Parameter<Note.Speaker> SPEAKER = Parameter.optional("speaker", SpeakerType.SPEAKER)
            .inFormOnly();

    private Editing() {}

    static List<Command> commands() {
        return List.of(
                Command.named("record.edit", Area.RECORD).takes(Which.NOTE, VERSION, ENGLISH, FRENCH, SPEAKER)
                        .by(Permission.table()).does(Editing::edit),
                Command.named("record.remove", Area.RECORD).takes(Which.NOTE, VERSION).by(Permission.table())
                        .does(Editing::remove),
                Command.named("record.unnote", Area.RECORD).takes(Which.NOTE, VERSION).by(Permission.table())
                        .does(Editing::remove),
                Command.named("record.putback", Area.RECORD).takes(Which.NOTE, VERSION).by(Permission.table())
                        .does(Editing::putBack),
                Command.named("record.unedit", Area.RECORD).takes(Which.NOTE, VERSION, ENGLISH_BEFORE, FRENCH_BEFORE)
                        .by(Permission.table()).does(Editing::unedit));
    }

    private static Answer edit(Call call) {
        Note note = Which.note(call);
        if (call.find(ENGLISH).isEmpty() && call.find(FRENCH).isEmpty()) {
            return new Answer.Opened(form(note));
        }
        Bilingual text = new Bilingual(call.find(ENGLISH).orElse(null), call.find(FRENCH).orElse(null));
        Note.Speaker speaker = call.find(SPEAKER).orElse(note.speaker());
        if (text.equals(note.text()) && Objects.equals(speaker, note.speaker())) {
            return Answer.said(Content.words("record.edited").with("words", text));
        }
        checkVersion(call, note, text);
        Note kept = call.use(Records.class).update(note.withText(text).withSpeaker(speaker));
        call.audit("record.edited", note.id(), Noting.fingerprint(text));
        call.undoable("record.unedit", undo(note, kept));
        return Answer.said(Content.words("record.edited").with("words", text), Cards.remove(kept));
    }

    private static void checkVersion(Call call, Note note, Bilingual mine) {
        if (call.find(VERSION).filter(read -> read != note.version()).isPresent()) {
            throw Refusal.because(
                    Content.words("record.refused.meanwhile").with("theirs", note.text()).with("yours", mine),
                    List.of(Content.words("record.refused.meanwhile.instead")), List.of(Cards.edit(note)));
        }
    }

    private static Map<String, String> undo(Note before, Note after) {
        Map<String, String> values = new HashMap<>(Which.values(after));
        put(values, ENGLISH.name(), before.text().english());
        put(values, FRENCH.name(), before.text().french());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String text) {
        if (text != null) {
            values.put(name, text);
        }
    }

    private static Form form(Note note) {
        List<Form.Field> fields = new ArrayList<>();
        fields.add(field("note.english", note.text().english()));
        fields.add(field("note.french", note.text().french()));
        fields.add(new Form.Field("speaker", Content.words("field.speaker"), Content.words("field.speaker.hint"),
                new Form.Kind.Line(200), false, speaker(note.speaker()), null));
        return new Form(Content.words("command.record.edit.title"), Content.words("command.record.edit.does"),
                "record.edit", Which.values(note), fields, Content.words("common.submit"));
    }

    private static Form.Field field(String name, @Nullable String filled) {
        return new Form.Field(name, Content.words("field." + name), null, new Form.Kind.Lines(LONGEST), false, filled,
                null);
    }

    /** As it can be read again: the name of somebody known, "Name, Organization" of an outsider. */
    private static @Nullable String speaker(Note.@Nullable Speaker speaker) {
        if (speaker == null || speaker.personId() != null || speaker.organisation() == null) {
            return speaker == null ? null : speaker.name();
        }
        return speaker.name() + ", " + speaker.organisation().in(org.entente.core.text.Language.ENGLISH);
    }

    private static Answer remove(Call call) {
        Note note = Which.note(call);
        checkUnchanged(call, note);
        Note out = call.use(Records.class).update(note.removed(true));
        call.audit("record.removed", note.id(), Noting.fingerprint(note.text()));
        call.undoable("record.putback", Which.values(out));
        return Answer.said(Content.words("record.removed").with("words", note.text()));
    }

    private static Answer putBack(Call call) {
        Note note = Which.note(call);
        checkUnchanged(call, note);
        call.use(Records.class).update(note.removed(false));
        call.audit("record.noted.again", note.id(), Noting.fingerprint(note.text()));
        return Answer.said(Content.words("record.put.back").with("words", note.text()));
    }

    private static Answer unedit(Call call) {
        Note note = Which.note(call);
        checkUnchanged(call, note);
        Bilingual before = new Bilingual(call.find(ENGLISH_BEFORE).orElse(null),
                call.find(FRENCH_BEFORE).orElse(null));
        call.use(Records.class).update(note.withText(before));
        call.audit("record.edited", note.id(), Noting.fingerprint(before));
        return Answer.said(Content.words("record.edited").with("words", before));
    }

    /** Nobody's later words are taken out with it. */
    private static void checkUnchanged(Call call, Note note) {
        if (call.find(VERSION).filter(read -> read != note.version()).isPresent()) {
            throw Refusal.because(Content.words("record.refused.changed").with("words", note.text()), List.of(),
                    List.of(Cards.edit(note), Cards.remove(note)));
        }
    }
}
