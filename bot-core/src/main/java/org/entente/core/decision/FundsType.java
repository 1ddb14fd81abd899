package org.entente.core.decision;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.text.Money;

/**
 * An amount with its tax as councils say it: {@code 60 000 $ plus HST}, {@code $60,000 including HST},
 * {@code 50 000 $ TVH incluse, à titre de paramètre fictif}, {@code 1,478 million $ sans taxe}.
 */
final class FundsType implements ParameterType<Funds> {

    static final ParameterType<Funds> FUNDS = new FundsType();

    private static final String NAMES = "(?<tax>hst|gst|pst|qst|tvh|tps|tvp|tvq)";
    private static final Pattern TAX = Pattern.compile("[, ]*\\b(?:(?<plus>plus|before|avant|and|et|\\+)|"
            + "(?<with>including|includes|incl\\.?|tax included|y compris|incluant|with|avec))? ?"
            + "(?:the |la |l')?(?:harmonized sales tax|taxe de vente harmonisee)? ?\\(?" + NAMES + "\\)?"
            + "(?<after> (?:included|incluse?|comprise?|extra|en sus))?");
    private static final Pattern NO_TAX = Pattern
            .compile(
                    "[, ]*\\(?\\b(?:no tax(?:es)?|without tax(?:es)?|tax[- ]free|tax exempt|sans taxe?s?|non taxable|exonere)\\b\\)?");
    private static final Pattern ESTIMATE = Pattern.compile("[, (]*\\b(?:(?:as |a titre )?(?:a |an |d'un |de |d')?"
            + "(?:placeholder|parametre fictif|montant provisoire|provisoire)|(?:an )?estimat(?:e|ed|ion)(?: of)?|"
            + "estimatif|estime[e]?(?: a)?|about|approximately|environ|roughly)\\b[ :)]*(?:of |de )?");

    private FundsType() {}

    @Override
    public Read<Funds> read(String raw, Situation situation) {
        if (raw.length() > 120) {
            return new NotMine<>(Content.words("read.funds"));
        }
        String text = Folding.fold(raw);
        Matcher estimate = ESTIMATE.matcher(text);
        boolean guessed = estimate.find();
        text = guessed ? estimate.replaceFirst(" ") : text;
        Matcher none = NO_TAX.matcher(text);
        Tax tax = none.find() ? Tax.NONE : Tax.NOT_SAID;
        text = tax == Tax.NONE ? none.replaceFirst(" ") : text;
        boolean included = false;
        Matcher named = TAX.matcher(text);
        if (tax == Tax.NOT_SAID && named.find()) {
            tax = named(named.group("tax"));
            String after = named.group("after");
            included = named.group("with") != null
                    || after != null && !after.contains("extra") && !after.contains("sus");
            text = named.replaceFirst(" ");
        }
        return amount(text, situation, tax, included, guessed);
    }

    private static Read<Funds> amount(String text, Situation situation, Tax tax, boolean included, boolean guessed) {
        String bare = text.replaceAll(" +", " ").replaceAll("[ ,;.]+$", "").strip();
        return switch (Types.MONEY.read(bare, situation)) {
            case Value<Money>(Money money) when money.cents() == 0 -> new Wrong<>(Content.words("read.funds.zero"));
            case Value<Money>(Money money) -> new Value<>(new Funds(money, tax, included, null, guessed));
            case Wrong<Money>(Content why, List<Content> instead) -> new Wrong<>(why, instead);
            case NotMine<Money> not -> new NotMine<>(Content.words("read.funds"));
        };
    }

    private static Tax named(String word) {
        return switch (word) {
            case "hst", "tvh" -> Tax.HST;
            case "gst", "tps" -> Tax.GST;
            case "pst", "tvp" -> Tax.PST;
            case "qst", "tvq" -> Tax.QST;
            default -> throw new IllegalStateException("no tax is called " + word.toUpperCase(Locale.ROOT));
        };
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(120);
    }
}
