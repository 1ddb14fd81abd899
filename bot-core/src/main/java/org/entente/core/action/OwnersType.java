package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;

/**
 * Several owners, of any kind, as they are said: "@ann and the Research Committee, through the secretariat" (S-04,
 * S-05). Words that mean nobody are no owners at all, so that a "for" in a sentence stays part of it.
 */
final class OwnersType implements ParameterType<List<Owner>> {

    private static final int LONGEST = 500;

    @Override
    public Read<List<Owner>> read(String raw, Situation situation) {
        OwnerNames names = new OwnerNames(situation);
        List<OwnerLine.Piece> pieces = raw.length() > LONGEST ? List.of() : OwnerLine.split(raw);
        List<Owner> owners = new ArrayList<>();
        String unknown = pieces.isEmpty() ? raw : null;
        Read<Owner> refused = null;
        int at = 0;
        while (at < pieces.size()) {
            Found found = longest(raw, pieces, at, names);
            if (found.read() instanceof Value<Owner>(Owner owner)) {
                owners.add(owner);
            } else if (refused == null) {
                refused = found.read();
                unknown = text(raw, pieces, at, found.next());
            }
            at = found.next();
        }
        if (refused instanceof Wrong<Owner>(Content why, List<Content> instead)) {
            return new Wrong<>(why, instead);
        }
        if (unknown != null) {
            boolean meant = !owners.isEmpty() || OwnerNames.looksLikeGroup(unknown);
            return meant ? names.unknownGroup(unknown) : new NotMine<>(OwnerNames.nobody(unknown));
        }
        return new Value<>(owners.stream().distinct().toList());
    }

    /** @param next the piece after it */
    private record Found(Read<Owner> read, int next) {}

    /** The longest run of pieces that means somebody: "and" may stand inside a group's name. */
    private static Found longest(String raw, List<OwnerLine.Piece> pieces, int at, OwnerNames names) {
        for (int to = pieces.size(); to > at; to--) {
            Read<Owner> read = names.exactly(text(raw, pieces, at, to));
            if (read instanceof Value<Owner>(Owner owner)) {
                return new Found(new Value<>(owner.as(pieces.get(at).part())), to);
            }
        }
        return new Found(names.near(text(raw, pieces, at, at + 1)), at + 1);
    }

    private static String text(String raw, List<OwnerLine.Piece> pieces, int from, int to) {
        return raw.substring(pieces.get(from).from(), pieces.get(to - 1).to()).strip();
    }

    @Override
    public String filled(String raw, Situation situation) {
        return Types.WORDS.filled(raw, situation);
    }

    /** Where no such group exists it can be made one at once. */
    @Override
    public List<Button> remedies(String raw, Situation situation) {
        OwnerNames names = new OwnerNames(situation);
        List<OwnerLine.Piece> pieces = OwnerLine.split(raw);
        for (int at = 0; at < pieces.size();) {
            Found found = longest(raw, pieces, at, names);
            String words = text(raw, pieces, at, found.next());
            if (!(found.read() instanceof Value<Owner>)) {
                return names.person(words) ? List.of() : names.creating(words);
            }
            at = found.next();
        }
        return List.of();
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(LONGEST);
    }
}
