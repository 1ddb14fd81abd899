package org.entente.core.council;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.QuorumRule.Base;

/** A quorum as either language says it: "more than half", "2/3 of jurisdictions", "la majorité", "none". */
final class QuorumType implements ParameterType<QuorumRule> {

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3}) ?/ ?(\\d{1,3})");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}) ?%");
    private static final Pattern NONE = Pattern.compile("none|no quorum|no|aucun|sans quorum|non");
    private static final Pattern MORE = Pattern.compile("more than|over|majorit|plus d");

    private record Share(int numerator, int denominator) {}

    @Override
    public Read<QuorumRule> read(String raw, Situation situation) {
        String text = Folding.fold(raw).replaceFirst("^(?:to|of|is|a|de) ", "");
        if (NONE.matcher(text).matches()) {
            return new Value<>(QuorumRule.none());
        }
        Base base = text.contains("jurisdiction") || text.contains("administration") ? Base.JURISDICTIONS
                : Base.MEMBERS;
        Share share = share(text);
        if (share.denominator() == 0 || share.numerator() == 0 || share.numerator() > share.denominator()) {
            return new Wrong<>(Content.words("read.quorum"));
        }
        return new Value<>(new QuorumRule(base, share.numerator(), share.denominator(), MORE.matcher(text).find()));
    }

    private static Share share(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.find()) {
            return new Share(Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2)));
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.find()) {
            return new Share(Integer.parseInt(percent.group(1)), 100);
        }
        if (text.contains("two thirds") || text.contains("two-thirds") || text.contains("deux tiers")) {
            return new Share(2, 3);
        }
        if (text.contains("third") || text.contains("tiers")) {
            return new Share(1, 3);
        }
        if (text.contains("half") || text.contains("moitie") || text.contains("majorit")) {
            return new Share(1, 2);
        }
        return new Share(text.matches("(all|everybody|tous|toutes)\\b.*") ? 1 : 0, 1);
    }

    /** The rule in words that can be read again. */
    static String raw(QuorumRule rule) {
        if (rule.numerator() == 0) {
            return "none";
        }
        return (rule.moreThan() ? "more than " : "") + rule.numerator() + "/" + rule.denominator() + " "
                + rule.base().name().toLowerCase(Locale.ROOT);
    }

    /** The rule as it is shown. */
    static Content said(QuorumRule rule) {
        if (rule.numerator() == 0) {
            return Content.words("quorum.none");
        }
        return Content.words(rule.moreThan() ? "quorum.more" : "quorum.least")
                .with("share", rule.numerator() + "/" + rule.denominator())
                .with("base", Content.words("quorum.base." + rule.base().name()));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(80);
    }
}
