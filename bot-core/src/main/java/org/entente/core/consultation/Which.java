package org.entente.core.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Parameter;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Role;

/** Which round a command means, and what its buttons carry. */
final class Which {

    static final Parameter<String> ROUND = Parameter.hidden("round", Types.ID);
    static final Parameter<String> PARTY = Parameter.hidden("party", Types.ID);
    static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(0, 10_000));

    private static final int CHOICES = 5;

    private Which() {}

    /** The round a button names, else the only open one; where there are several, the reader chooses. */
    static Round open(Call call, String again, String label) {
        Optional<Round> named = named(call);
        if (named.isPresent()) {
            return named.get();
        }
        List<Round> open = call.use(Rounds.class).open(call.council().id());
        if (open.isEmpty()) {
            throw Refusal.because(Content.words("round.refused.none"), Content.words("command.round.list.example"),
                    Content.words("command.round.open.example"));
        }
        return one(open, call, again, label);
    }

    /** Like {@link #open}; where none is open, the newest one. */
    static Round latest(Call call, String again, String label) {
        Rounds rounds = call.use(Rounds.class);
        if (named(call).isEmpty() && rounds.open(call.council().id()).isEmpty()) {
            Optional<Round> newest = rounds.latest(call.council().id(), 1).stream().findFirst();
            if (newest.isPresent()) {
                return newest.get();
            }
        }
        return open(call, again, label);
    }

    private static Round one(List<Round> several, Call call, String again, String label) {
        if (several.size() == 1) {
            return several.getFirst();
        }
        throw Refusal.asking(Content.words("round.ask.several"), List.of(), Content.words("round.ask.which"),
                several.reversed().stream().limit(CHOICES)
                        .map(round -> Button.of(Content.words(label).with("title", round.title()), again,
                                again(call, round)))
                        .toList());
    }

    /** The same call, of this round. */
    private static Map<String, String> again(Call call, Round round) {
        Map<String, String> values = new HashMap<>(call.arguments().raw());
        values.putAll(values(round));
        return values;
    }

    private static Optional<Round> named(Call call) {
        return call.find(ROUND).map(id -> find(call.use(Rounds.class), id, call.council().id()));
    }

    static Round find(Rounds rounds, String id, String councilId) {
        return rounds.find(id).filter(round -> round.councilId().equals(councilId))
                .orElseThrow(() -> Refusal.because(Content.words("round.refused.gone"),
                        Content.words("command.round.list.example")));
    }

    /** Whether the one who asks runs the council's meetings, and so sees everything at any time. */
    static boolean table(Call call) {
        return call.role() == Role.CO_CHAIR || call.role() == Role.SECRETARIAT || call.role() == Role.ADMINISTRATOR;
    }

    static Map<String, String> values(Round round) {
        return Map.of("round", round.id(), "council", round.councilId());
    }

    static Map<String, String> values(Round round, Party party) {
        return with(values(round), "party", party.key());
    }

    static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }

    /** The values of a button that opens a form. */
    static Map<String, String> form(Map<String, String> values) {
        return with(values, "form", "1");
    }
}
