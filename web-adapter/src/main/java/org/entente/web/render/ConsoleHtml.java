package org.entente.web.render;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Postbox;
import org.entente.core.text.Language;

/** The pages of the console and the parts that come into them later. */
public final class ConsoleHtml {

    private static final Templates TEMPLATES = new StaticTemplates();

    private ConsoleHtml() {}

    public static JteModel page(ConsolePage page) {
        return TEMPLATES.consolePage(page);
    }

    /** What beside the messages changes with them: the steps of the guide and the clock. */
    public static JteModel aside(ConsolePage page, boolean open) {
        return TEMPLATES.consoleAside(page, open);
    }

    /**
     * A message that is kept; drawn again it has the same id, so it takes the place of what stood before.
     *
     * @param file the address of its file, or empty
     */
    public static JteModel message(Postbox.Message message, String file) {
        Voice voice = new Voice(message.languages(), id -> null);
        String name = message.fileName() == null ? "" : Markup.shown(message.fileName());
        return TEMPLATES.consoleMessage(message.id(),
                WebCards.card(message.card(), voice), name, file);
    }

    /** A private answer, kept nowhere. */
    public static JteModel answer(Card card, Language language) {
        return TEMPLATES.consoleAnswer(Pieces.tag(language), WebCards.card(card, Voice.in(language)));
    }

    /** Closes the form that is open. */
    public static JteModel formClosed() {
        return TEMPLATES.consoleClosed();
    }

    /** Seen for a moment, on the way to the console. */
    public static JteModel entered() {
        return TEMPLATES.consoleEntered();
    }

    /** Why the console is not opened, and how it is; in both languages, for nobody is known yet. */
    public static JteModel refused(String reason) {
        return TEMPLATES.consoleRefused(new Say(Language.ENGLISH), new Say(Language.FRENCH), reason);
    }
}
