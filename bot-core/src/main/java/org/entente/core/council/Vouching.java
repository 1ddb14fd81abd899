package org.entente.core.council;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Role;

/**
 * Who may say which account is whose, or how somebody is called. Persons are shared by all councils of a deployment: a
 * secretariat that could do this for a person who also sits elsewhere would open the other council's data.
 */
final class Vouching {

    private Vouching() {}

    /** Administrators for everybody; a secretariat for those who sit in no council but its own and do not administer. */
    static boolean may(Call call, String personId) {
        Directory directory = call.use(Directory.class);
        String asking = call.person().id();
        if (directory.administers(asking)) {
            return true;
        }
        List<Council> seats = directory.councilsOf(personId);
        return !directory.administers(personId) && !seats.isEmpty() && seats.stream().allMatch(council -> directory
                .member(council.id(), asking).filter(member -> member.role() == Role.SECRETARIAT).isPresent());
    }

    static void check(Call call, String personId) {
        if (!may(call, personId)) {
            throw Refusal.because(Content.words("refused.vouching"), Content.words("refused.vouching.self"),
                    Content.words("refused.vouching.administrator"));
        }
    }
}
