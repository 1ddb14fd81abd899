package org.entente.app.operator;

import java.util.Map;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** Why something was given up, for an operator: what the bot says itself in their language, a platform's own code as it is. */
final class Reasons {

    /** What is written down with a delivery, and the text for it. */
    static final Map<String, String> OURS = Map.of(
            "no account", "operator.reason.no.account",
            "given up without an answer", "operator.reason.no.answer",
            "no such platform is connected", "operator.reason.not.connected",
            "not installed in this workspace: install it there (/slack/install), then retry",
            "operator.reason.not.installed",
            "nobody of this tenant was met yet", "operator.reason.nobody.met",
            "ENTENTE_SECRET_KEY is not the one the token was sealed with", "operator.reason.other.key",
            "it cannot be drawn for Slack", "operator.reason.not.drawn",
            "it cannot be drawn for Teams", "operator.reason.not.drawn");

    private Reasons() {}

    /** On one line, whatever a platform has said. */
    static String shown(String reason, Language language) {
        String ours = OURS.get(reason);
        return ours == null ? reason.replaceAll("\\p{Cc}+", " ") : Texts.in(language, ours);
    }
}
