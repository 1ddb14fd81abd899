package org.entente.core.text;

import java.util.List;

/** The language or languages in which a room or a record speaks. */
public enum RoomLanguages {
    ENGLISH, FRENCH, BOTH;

    /** In the order in which they are shown. */
    public List<Language> list() {
        return switch (this) {
            case ENGLISH -> List.of(Language.ENGLISH);
            case FRENCH -> List.of(Language.FRENCH);
            case BOTH -> List.of(Language.ENGLISH, Language.FRENCH);
        };
    }

    /** @param spoken as {@link #list} gives them */
    public static RoomLanguages of(List<Language> spoken) {
        return spoken.size() > 1 ? BOTH : only(spoken.getFirst());
    }

    public static RoomLanguages only(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
        };
    }
}
