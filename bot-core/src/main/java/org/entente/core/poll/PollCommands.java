package org.entente.core.poll;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.people.Role;

/** Everything that can be done with polls. */
public final class PollCommands {

    private PollCommands() {}

    public static List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(asking("poll.single", Poll.Kind.SINGLE, "ask|single", "poser|demander|unique", true));
        all.add(asking("poll.multiple", Poll.Kind.MULTIPLE, "multiple|several", "plusieurs|multiple", true));
        all.add(asking("poll.scale", Poll.Kind.SCALE, "scale", "échelle", false));
        all.add(asking("poll.open", Poll.Kind.OPEN, "open|words", "ouvert|ouverte|texte", false));
        all.add(asking("poll.signal", Poll.Kind.SIGNAL, "signal|sense", "signaux|signal", false));
        all.add(asking("poll.volunteers", Poll.Kind.VOLUNTEERS, "volunteers|volunteer", "bénévoles|volontaires",
                false));
        all.addAll(Answering.commands());
        all.addAll(Keeping.commands());
        return List.copyOf(all);
    }

    private static Command asking(String key, Poll.Kind kind, String english, String french, boolean options) {
        Command.Declaration declaration = Command.named(key, Area.POLL).words(english, french)
                .by(Permission.insiders().orIf(presenting()));
        if (kind == Poll.Kind.SINGLE) {
            declaration.orQuoted();
        }
        if (options) {
            declaration.takes(Asking.QUESTION, Asking.OPTIONS, Asking.UNTIL, Asking.ITEM, Asking.NAMES,
                    Asking.OTHER_QUESTION, Asking.OTHER_OPTIONS);
        } else if (kind == Poll.Kind.SIGNAL || kind == Poll.Kind.VOLUNTEERS) {
            declaration.takes(Asking.QUESTION, Asking.UNTIL, Asking.ITEM, Asking.OTHER_QUESTION);
        } else {
            declaration.takes(Asking.QUESTION, Asking.UNTIL, Asking.ITEM, Asking.NAMES, Asking.OTHER_QUESTION);
        }
        return declaration.does(call -> Asking.ask(call, kind));
    }

    /** An observer may ask the table about the item that they present (V-07). */
    private static Permission.Condition presenting() {
        return new Permission.Condition("presenting",
                call -> Asking.discussed(call).stream().flatMap(item -> item.presenters().stream())
                        .anyMatch(presenter -> call.person().id().equals(presenter.personId())));
    }

    /** Whoever asked it, or the table. */
    static Permission askerOrTable() {
        return Permission.of(Role.CO_CHAIR, Role.SECRETARIAT)
                .orIf(new Permission.Condition("asker", call -> call.find(Answering.POLL)
                        .flatMap(id -> call.use(Polls.class).find(id))
                        .map(poll -> poll.askedBy().equals(call.person().id())).orElse(false)));
    }
}
