package org.entente.core.record;

import java.util.HashMap;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.meeting.Meeting;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;

/** The buttons of notes and records. */
final class Cards {

    private Cards() {}

    /** Opens the note with its words in both languages as they are. */
    static Button edit(Note note) {
        boolean awaited = note.text().awaits(Language.ENGLISH) || note.text().awaits(Language.FRENCH);
        return Button.of(Content.words(awaited ? "record.button.translate" : "record.button.edit"), "record.edit",
                Map.of("note", note.id(), "council", note.councilId()));
    }

    static Button remove(Note note) {
        return Button.of(Content.words("record.button.remove"), "record.remove", Which.values(note));
    }

    static Button reply(Note note) {
        return Button.of(Content.words("record.button.reply"), "record.reply",
                Which.form(Map.of("reply.to", note.id(), "council", note.councilId())));
    }

    static Button file(Meeting meeting, RoomLanguages languages) {
        Map<String, String> values = new HashMap<>(Which.values(meeting));
        values.put("format", RecordFormat.WORD.name());
        values.put("record.languages", languages.name());
        return Button.of(Content.words("record.button.file." + languages), "record.export", values);
    }

    static Button page(Meeting meeting, int page, String label) {
        Map<String, String> values = new HashMap<>(Which.values(meeting));
        values.put("page", Integer.toString(page));
        return Button.of(Content.words(label), "record.show", values);
    }
}
