package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.people.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Whom a round is put to: "Yukon, Ontario and Quebec", a group by its name, "everybody". An empty list means everybody.
 */
final class PartiesType implements ParameterType<List<Addressee>> {

    static final ParameterType<List<Addressee>> PARTIES = new PartiesType();

    private static final int LONGEST = 2_000;
    private static final Set<String> EVERYBODY = Set.of("all", "everybody", "everyone", "alljurisdictions",
            "everyjurisdiction", "tous", "toutes", "touslesgouvernements", "touteslesadministrations", "toutlemonde");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[\\n;,]\\s*(?:(?:and|et)\\s+)?|\\s+(?:and|et)\\s+");

    @Override
    public Read<List<Addressee>> read(String raw, Situation situation) {
        String text = raw.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return new NotMine<>(Content.words("round.read.nobody"));
        }
        if (EVERYBODY.contains(Spelling.key(text))) {
            return new Value<>(List.of());
        }
        Parties parties = Parties.of(situation.record(), situation.councilId());
        List<Addressee> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String words : pieces(text, parties)) {
            Addressee one = picked(words, parties);
            if (one == null) {
                unknown.add(words);
            } else if (!found.contains(one)) {
                found.add(one);
            }
        }
        if (unknown.isEmpty()) {
            return new Value<>(List.copyOf(found));
        }
        Content why = Content.words("round.read.unknown").with("said", unknown.getFirst());
        return found.isEmpty() ? new NotMine<>(why) : new Wrong<>(why, List.of(Content.words("round.read.instead")));
    }

    /** "and" may stand inside a name: "Newfoundland and Labrador". */
    private static List<String> pieces(String text, Parties parties) {
        return Arrays.stream(text.split("\\s*[\\n;,]\\s*(?:(?:and|et)\\s+)?")).filter(piece -> !piece.isBlank())
                .flatMap(piece -> picked(piece, parties) != null ? Stream.of(piece)
                        : BETWEEN.splitAsStream(piece))
                .toList();
    }

    private static @Nullable Addressee picked(String words, Parties parties) {
        return parties.all().stream().map(party -> new Addressee(party.kind(), party.ref()))
                .filter(one -> one.raw().equals(words)).findFirst()
                .or(() -> parties.called(words)).orElse(null);
    }

    @Override
    public Form.Kind field(Situation situation) {
        if (situation.council() == null) {
            return new Form.Kind.Line(200);
        }
        List<Party> all = Parties.of(situation.record(), situation.councilId()).all();
        return all.isEmpty() || all.size() > 100 ? new Form.Kind.Line(LONGEST)
                : new Form.Kind.Many(all.stream()
                        .map(party -> new Form.Option(party.key(), Content.typed(party.name()))).toList());
    }

    /** Names become what the list of the form has. */
    @Override
    public String filled(String raw, Situation situation) {
        return read(raw, situation) instanceof Value<List<Addressee>>(List<Addressee> found)
                ? String.join("\n", Parties.of(situation.record(), situation.councilId())
                        .meantBy(found, RoundKind.CONSULTATION).stream().filter(party -> !found.isEmpty())
                        .map(Party::key).toList())
                : raw;
    }
}
