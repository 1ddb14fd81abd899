package org.entente.core.command;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Checks permission: the one place where it is done. */
final class Gate {

    private Gate() {}

    /** Before anything else: a platform that did not say in time who this is may say so in a moment. */
    static void checkKnown(Command command, Invocation invocation, @Nullable Person person) {
        if (person == null && !command.permission().anybody()) {
            throw Refusal.because(Content.words(invocation.profile() == null ? "refused.late" : "refused.unlinked"));
        }
    }

    /** Before the values are read: whether this person could be allowed at all. */
    static void checkRole(Command command, Situation situation, @Nullable Member member) {
        Permission permission = command.permission();
        if (permission.anybody()) {
            return;
        }
        if (situation.person() == null) {
            throw Refusal.because(Content.words("refused.unlinked"));
        }
        if (!allowed(permission, situation, member) && (permission.orIf().isEmpty() || member == null)) {
            throw member == null && !permission.roles().contains(Role.ADMINISTRATOR)
                    ? Refusal.because(Content.words("refused.place"))
                    : notYours(permission);
        }
    }

    /** After the values are read: whether one of the conditions holds where the role alone is not enough. */
    static void checkConditions(Command command, Call call) {
        Permission permission = command.permission();
        if (permission.anybody() || allowed(permission, call.situation(), call.member())) {
            return;
        }
        if (permission.orIf().stream().noneMatch(condition -> condition.holds().test(call))) {
            throw notYours(permission);
        }
    }

    /** Whether help shows the command to this person; those who only watch seldom own anything. */
    static boolean couldBeAllowed(Command command, Situation situation, @Nullable Member member) {
        Permission permission = command.permission();
        boolean couldOwn = member != null && member.role() != Role.OBSERVER && member.role() != Role.GUEST;
        return permission.anybody() || situation.person() != null
                && (allowed(permission, situation, member) || couldOwn && !permission.orIf().isEmpty());
    }

    private static boolean allowed(Permission permission, Situation situation, @Nullable Member member) {
        if (member != null && permission.roles().contains(member.role())) {
            return true;
        }
        boolean forAdministrators = permission.roles().contains(Role.ADMINISTRATOR)
                || permission.roles().contains(Role.SECRETARIAT);
        return forAdministrators && situation.person() != null
                && situation.record().use(Directory.class).administers(situation.person().id());
    }

    private static Refusal notYours(Permission permission) {
        List<Content> who = new ArrayList<>();
        for (Role role : Role.values()) {
            if (permission.roles().contains(role)) {
                who.add(Content.words("role." + role.name()));
            }
        }
        permission.orIf().forEach(condition -> who.add(Content.words("condition." + condition.name())));
        return Refusal.because(Content.words("refused.role").with("who", Content.commas(who)));
    }
}
