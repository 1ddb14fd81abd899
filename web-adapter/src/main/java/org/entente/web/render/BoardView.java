package org.entente.web.render;

import gg.jte.Content;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.entente.core.card.Content.Words;
import org.entente.core.card.Voice;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** The page of a board with what stands on it when it is opened, and the page where there is none. */
public final class BoardView {

    private static final Templates TEMPLATES = new StaticTemplates();

    private final Map<String, String> parts;
    private final RoomLanguages languages;
    private final Voice voice;
    private final Pieces pieces;
    private final String stream;
    private final @Nullable String theme;
    private final long now;

    /**
     * @param parts as {@link BoardParts} draws them
     * @param stream the address of what changes
     * @param theme {@code dark}, {@code light}, or null for that of the screen
     * @param now milliseconds of the machine's clock
     */
    public BoardView(Map<String, String> parts, RoomLanguages languages, String stream, @Nullable String theme,
            long now) {
        this.parts = Map.copyOf(parts);
        this.languages = languages;
        this.voice = new Voice(languages, id -> null);
        this.pieces = new Pieces(voice);
        this.stream = stream;
        this.theme = theme;
        this.now = now;
    }

    public String render() {
        return TEMPLATES.boardPage(this).render();
    }

    /** Where no board is: the same for an address that never was and one that was ended; nobody's language is known. */
    public static String gone() {
        Pieces both = new Pieces(new Voice(RoomLanguages.BOTH, id -> null));
        return TEMPLATES.boardGone(both.label(words("board.gone")), both.text(words("board.gone.instead"))).render();
    }

    public String tag() {
        return Pieces.tag(languages.list().getFirst());
    }

    public @Nullable String theme() {
        return theme;
    }

    public String title() {
        return pieces.plain(words("board.page"));
    }

    public String stream() {
        return stream;
    }

    public long now() {
        return now;
    }

    public JteModel lost() {
        return pieces.text(words("board.lost"));
    }

    public JteModel ended() {
        return pieces.text(words("board.ended"));
    }

    /** Drawn already, so it is not escaped again. */
    public Content part(String place) {
        String html = parts.getOrDefault(place, "");
        return output -> output.writeContent(html);
    }

    private static Words words(String key) {
        return org.entente.core.card.Content.words(key);
    }

    /** The language that is asked for by its tag. */
    public static RoomLanguages languages(@Nullable String asked, RoomLanguages otherwise) {
        return asked == null ? otherwise : switch (asked) {
            case "en" -> RoomLanguages.only(Language.ENGLISH);
            case "fr" -> RoomLanguages.only(Language.FRENCH);
            case "both" -> RoomLanguages.BOTH;
            default -> otherwise;
        };
    }
}
