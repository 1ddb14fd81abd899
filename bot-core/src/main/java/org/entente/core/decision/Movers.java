package org.entente.core.decision;

import java.util.Objects;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.meeting.Attendance;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Who may move and second: persons of the table, never the same one twice (D-06). */
final class Movers {

    private Movers() {}

    /** @return the person's id, or null where nobody is named */
    static @Nullable String allowed(Call call, Optional<Person> named) {
        if (named.isEmpty()) {
            return null;
        }
        Person person = named.get();
        if (!atTheTable(call, person.id())) {
            throw Refusal.because(Content.words("motion.refused.mover").with("name", person.name()),
                    Content.words("motion.refused.mover.instead"));
        }
        return person.id();
    }

    static void checkDifferent(@Nullable String mover, @Nullable String seconder) {
        if (mover != null && Objects.equals(mover, seconder)) {
            throw Refusal.because(Content.words("motion.refused.same"), Content.words("motion.refused.same.instead"));
        }
    }

    /** A member or co-chair, or somebody who sits for one in the running meeting (P-03). */
    static boolean atTheTable(Call call, String personId) {
        Optional<Role> role = call.use(Directory.class).member(call.council().id(), personId).map(Member::role);
        if (role.filter(r -> r == Role.MEMBER || r == Role.CO_CHAIR).isPresent()) {
            return true;
        }
        return Attendance.substitutes(call.use(Meetings.class), call.council().id(), personId);
    }
}
