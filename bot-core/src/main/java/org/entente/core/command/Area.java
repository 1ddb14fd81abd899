package org.entente.core.command;

import java.util.List;
import java.util.Optional;
import org.entente.core.text.Language;

/**
 * The nouns under which commands are found, with the words that call them in each language. Each has a short form of
 * its own ({@code /poll}, {@code /sondage}) beside {@code /council poll}.
 */
public enum Area {
    COUNCIL("council", "conseil"),
    MEETING("meeting", "reunion"),
    AGENDA("agenda", "ordre"),
    MOTION("motion", "proposition"),
    POLL("poll", "sondage"),
    ACTION("action", "suivi"),
    RECORD("record", "compterendu");

    private final String english;
    private final String french;

    Area(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /** The word that calls it, without accents, as a slash command's name. */
    public String word(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case FRENCH -> french;
        };
    }

    /** The area that a typed word calls; "réunion" and "compte-rendu" do as well. */
    public static Optional<Area> called(String word) {
        String folded = Folding.fold(word).replace("-", "").replace(" ", "");
        for (Area area : values()) {
            if (List.of(area.english, area.french).contains(folded)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }
}
