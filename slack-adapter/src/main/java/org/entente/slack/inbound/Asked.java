package org.entente.slack.inbound;

import java.util.List;
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
 */
record Asked(String delivery, Identity who, @Nullable Language hinted, Place where, Input input, Return back) {

    /** The ways back to the one who asked. */
    sealed interface Return {}

    /** Typed after a slash: answered in the response. */
    record ToCommand(String trigger, @Nullable String responseUrl) implements Return {}

    /** A button or a shortcut: answered by its address, and a form can be opened. */
    record ToClick(@Nullable String trigger, @Nullable String responseUrl) implements Return {}

    /** @param fields the names of its fields, in order; @param channel where the form was asked for, or null */
    record ToForm(List<String> fields, @Nullable String channel) implements Return {}

    /** Said to the bot in a channel or in its own talk. */
    record ToTalk() implements Return {}

    /** Their home page was opened: what is shown is published there. */
    record ToHome() implements Return {}

    /** Nobody asked: something happened. */
    record ToNobody() implements Return {}
}
