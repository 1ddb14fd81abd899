package org.entente.core.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    RECORD("record", "compterendu"),
    /** Questions put to jurisdictions; "ronde" is said as well. */
    ROUND("round", "consultation", "ronde");

    private final String english;
    private final String french;
    private final List<String> called;

    Area(String english, String french, String... also) {
        this.english = english;
        this.french = french;
        this.called = Stream.concat(Stream.of(english, french), Stream.of(also)).toList();
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
            if (area.called.contains(folded)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }
}
