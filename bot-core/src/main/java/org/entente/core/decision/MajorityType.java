package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/**
 * A majority and what it is taken of: {@code more than half}, {@code 2/3 of those present},
 * {@code les trois quarts des membres}, {@code unanimous}.
 */
final class MajorityType implements ParameterType<Majority> {

    static final ParameterType<Majority> MAJORITY = new MajorityType();

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3}) ?/ ?(\\d{1,3})");
    private static final Map<String, Majority> WORDS = Map.ofEntries(
            Map.entry("simple", Majority.moreThanHalf()), Map.entry("more than half", Majority.moreThanHalf()),
            Map.entry("half", Majority.moreThanHalf()), Map.entry("majority", Majority.moreThanHalf()),
            Map.entry("simple majority", Majority.moreThanHalf()),
            Map.entry("majorite simple", Majority.moreThanHalf()),
            Map.entry("plus de la moitie", Majority.moreThanHalf()), Map.entry("la moitie", Majority.moreThanHalf()),
            Map.entry("two thirds", atLeast(2, 3)), Map.entry("two-thirds", atLeast(2, 3)),
            Map.entry("deux tiers", atLeast(2, 3)), Map.entry("les deux tiers", atLeast(2, 3)),
            Map.entry("aux deux tiers", atLeast(2, 3)), Map.entry("three quarters", atLeast(3, 4)),
            Map.entry("three-quarters", atLeast(3, 4)), Map.entry("trois quarts", atLeast(3, 4)),
            Map.entry("les trois quarts", atLeast(3, 4)), Map.entry("unanimous", atLeast(1, 1)),
            Map.entry("unanimity", atLeast(1, 1)), Map.entry("all", atLeast(1, 1)), Map.entry("unanime", atLeast(1, 1)),
            Map.entry("unanimite", atLeast(1, 1)), Map.entry("tous", atLeast(1, 1)));
    private static final Map<String, Majority.Base> BASES = Map.ofEntries(
            Map.entry("of votes cast", Majority.Base.CAST), Map.entry("of the votes cast", Majority.Base.CAST),
            Map.entry("with abstentions", Majority.Base.CAST), Map.entry("des voix exprimees", Majority.Base.CAST),
            Map.entry("avec les abstentions", Majority.Base.CAST),
            Map.entry("without abstentions", Majority.Base.WITHOUT_ABSTENTIONS),
            Map.entry("sans les abstentions", Majority.Base.WITHOUT_ABSTENTIONS),
            Map.entry("of those present", Majority.Base.PRESENT),
            Map.entry("of members present", Majority.Base.PRESENT),
            Map.entry("des presents", Majority.Base.PRESENT), Map.entry("des membres presents", Majority.Base.PRESENT),
            Map.entry("des personnes presentes", Majority.Base.PRESENT),
            Map.entry("of all members", Majority.Base.ENTITLED), Map.entry("of members", Majority.Base.ENTITLED),
            Map.entry("of all entitled", Majority.Base.ENTITLED), Map.entry("des membres", Majority.Base.ENTITLED),
            Map.entry("de tous les membres", Majority.Base.ENTITLED));

    private MajorityType() {}

    private static Majority atLeast(int numerator, int denominator) {
        return new Majority(numerator, denominator, false, Majority.Base.WITHOUT_ABSTENTIONS);
    }

    @Override
    public Read<Majority> read(String raw, Situation situation) {
        String text = Folding.fold(raw).replaceAll(" +", " ");
        Majority.Base base = Majority.Base.WITHOUT_ABSTENTIONS;
        for (Map.Entry<String, Majority.Base> entry : BASES.entrySet()) {
            String ending = " " + entry.getKey();
            // "of members present" ends with no other ending, but "des membres presents" begins like "des membres".
            if (text.endsWith(ending)) {
                base = entry.getValue();
                text = text.substring(0, text.length() - ending.length());
                break;
            }
        }
        Majority known = WORDS.get(text);
        if (known != null) {
            return new Value<>(known.of(base));
        }
        Matcher fraction = FRACTION.matcher(text);
        if (!fraction.matches()) {
            return new NotMine<>(Content.words("read.majority"));
        }
        int numerator = Integer.parseInt(fraction.group(1));
        int denominator = Integer.parseInt(fraction.group(2));
        // Half itself is never a majority; of a larger fraction exactly that many are enough.
        boolean possible = numerator > 0 && numerator <= denominator && 2 * numerator >= denominator;
        return possible ? new Value<>(new Majority(numerator, denominator, 2 * numerator == denominator, base))
                : new Wrong<>(Content.words("read.majority.less"));
    }

    @Override
    public Form.Kind field(Situation situation) {
        List<Form.Option> options = new ArrayList<>();
        for (String fraction : List.of("1/2", "2/3", "3/4", "1/1")) {
            for (Majority.Base base : Majority.Base.values()) {
                options.add(new Form.Option(fraction + " " + ending(base),
                        Content.words("majority." + fraction.replace('/', '.')).with("base",
                                Content.words("base." + base.name()))));
            }
        }
        return new Form.Kind.One(options);
    }

    private static String ending(Majority.Base base) {
        return switch (base) {
            case CAST -> "of votes cast";
            case WITHOUT_ABSTENTIONS -> "without abstentions";
            case PRESENT -> "of those present";
            case ENTITLED -> "of all members";
        };
    }
}
