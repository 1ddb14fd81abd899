package org.entente.core.council;

import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Which office fits which role and seat (P-01, P-02, E-38), and who may name the secretariat. */
final class Offices {

    private Offices() {}

    /** The role that is meant: the one said, else the one the office brings, else the one before. */
    static Role role(@Nullable MemberRole said, Office office, Role before) {
        if (said != null) {
            return said.role();
        }
        return office.chairs() ? Role.CO_CHAIR : before;
    }

    /** @param jurisdiction whom they speak for, or null while that is not known */
    static void check(Call call, String personId, Role role, Office office, @Nullable Jurisdiction jurisdiction) {
        if (office.chairs() && role != Role.CO_CHAIR) {
            throw refused("office.chairs", office);
        }
        if (office.chairs() && jurisdiction != null && !fits(office, jurisdiction)) {
            throw refused("office.side", office);
        }
        if (office.single()) {
            call.use(Directory.class).members(call.council().id()).stream()
                    .filter(other -> other.office() == office && !other.personId().equals(personId)).findFirst()
                    .ifPresent(other -> {
                        throw taken(call, other);
                    });
        }
    }

    private static boolean fits(Office office, Jurisdiction jurisdiction) {
        return switch (office) {
            case FEDERAL_CO_CHAIR -> jurisdiction == Jurisdiction.FEDERAL;
            case PT_CO_CHAIR -> jurisdiction.government() && jurisdiction != Jurisdiction.FEDERAL
                    && jurisdiction != Jurisdiction.MUNICIPAL;
            case PTM_CO_CHAIR -> jurisdiction.government() && jurisdiction != Jurisdiction.FEDERAL;
            case NONE, TREASURER, WORKING_GROUP_CO_CHAIR -> true;
        };
    }

    private static Refusal refused(String key, Office office) {
        return Refusal.because(Content.words(key).with("office", name(office)), Content.words(key + ".instead"));
    }

    private static Refusal taken(Call call, Member holder) {
        String name = call.use(Directory.class).person(holder.personId()).map(person -> person.name()).orElse("?");
        return Refusal.because(
                Content.words("office.taken").with("office", name(holder.office())).with("name", name),
                Content.words("office.taken.instead").with("name", name));
    }

    static Content name(Office office) {
        return Content.words("choice.Office." + office.name());
    }

    /** Administrators name the secretariat; the secretariat names everybody else (design, "First administrator"). */
    static void checkMayName(Call call, Role role) {
        if (role == Role.SECRETARIAT && !call.use(Directory.class).administers(call.person().id())) {
            throw Refusal.because(Content.words("refused.secretariat"), Content.words("refused.secretariat.instead"));
        }
    }
}
