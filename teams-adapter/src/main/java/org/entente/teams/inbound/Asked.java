package org.entente.teams.inbound;

import java.util.Map;
import org.entente.core.command.Input;
import org.entente.core.command.Place;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, and how they can be answered.
 *
 * @param delivery the same for the same request sent again
 * @param hinted the language that the command's word is in, or null
 * @param thread the conversation with the thread in it, for answers; the place has it without
 */
record Asked(String delivery, Identity who, @Nullable Language hinted, Place where, @Nullable String thread,
        Input input, Return back) {

    /** The ways back to the one who asked. */
    sealed interface Return {}

    /** Written to the bot, or a button of a client that knows no better: a message follows. */
    record ToMessage() implements Return {}

    /**
     * A button: the response is the card that takes the place of the one that was pressed, for who pressed it.
     *
     * @param own whether it was pressed on a card that is theirs alone
     */
    record ToPress(boolean own) implements Return {}

    /** A button that opens a form: the response is the form. */
    record ToOpening() implements Return {}

    /**
     * A form that was sent: the response closes it, or keeps it open.
     *
     * @param hidden what the form carried unseen
     * @param typed what was filled in, by the names of fields
     * @param conversation where the form was asked for, or null
     */
    record ToForm(Map<String, String> hidden, Map<String, String> typed, @Nullable String conversation)
            implements
                Return {
        ToForm {
            hidden = Map.copyOf(hidden);
            typed = Map.copyOf(typed);
        }
    }

    /** The talk with the bot was opened: their home card is shown there. */
    record ToHome() implements Return {}

    /** Nobody asked: something happened. */
    record ToNobody() implements Return {}
}
