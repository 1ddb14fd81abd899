package org.entente.app.play;

import java.util.List;
import java.util.Locale;
import org.entente.core.text.Language;

/**
 * Where a play is played: straight before the dispatcher, behind signed HTTP, or in a browser. Everybody is called by
 * name, as the register spells it. Labels are the reader's words or one side of a bilingual room's.
 */
interface Stage extends AutoCloseable {

    /** Somebody with an account on the platform, not yet known to the bot. */
    record Account(String name, Language language) {

        String email() {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@example.org";
        }
    }

    /** A file that came into the room. */
    record File(String name, byte[] bytes) {}

    void enters(Account account);

    /** A slash command in the council's room. */
    void types(String who, String line);

    /**
     * The newest button with this label: on the last private answer, in the talk with the bot, in the room.
     *
     * @param words only in a message that holds them; empty for any
     */
    void clicks(String who, String label, String words);

    /** A field of the open form; a choice by its label. */
    void fills(String who, String label, String value);

    /** Sends the open form. */
    void sends(String who);

    /** An ordinary message in the room, nothing to the bot. */
    void writes(String who, String message);

    /** A message shortcut by its key, on the newest ordinary message that holds the words. */
    void takes(String who, String shortcut, String words);

    /** What was answered privately last: a card as plain text with its buttons, an open form's title, errors. */
    String answer(String who);

    /** What stands in the room, oldest first. */
    List<String> room();

    /** The same, once it says the words or has had time enough to. */
    default List<String> room(String awaited) {
        return room();
    }

    /** @param expected how many are waited for */
    List<File> files(int expected);

    /** How somebody is mentioned in a line. */
    String mention(String who);

    @Override
    void close();
}
