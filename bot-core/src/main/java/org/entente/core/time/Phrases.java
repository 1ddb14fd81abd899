package org.entente.core.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of both languages and what each means; looked up in typed text by their folded words, the longest first. */
final class Phrases<V> {

    /** A phrase found, and how many tokens it takes. */
    record Match<V>(V value, int length) {}

    private final Map<List<String>, V> meanings = new HashMap<>();
    private int longest;

    /** @throws IllegalStateException when a phrase already means something else: two tables disagree */
    Phrases<V> with(V meaning, String... phrases) {
        for (String phrase : phrases) {
            List<String> words = Tokens.words(phrase);
            V before = meanings.putIfAbsent(words, meaning);
            if (before != null && !before.equals(meaning)) {
                throw new IllegalStateException("Two meanings for: " + phrase);
            }
            longest = Math.max(longest, words.size());
        }
        return this;
    }

    /** Adds a phrase unless it already means something. */
    Phrases<V> withUnlessTaken(V meaning, String phrase) {
        List<String> words = Tokens.words(phrase);
        meanings.putIfAbsent(words, meaning);
        longest = Math.max(longest, words.size());
        return this;
    }

    @Nullable
    Match<V> longestAt(Cursor cursor) {
        for (int length = longest; length > 0; length--) {
            V meaning = meanings.get(wordsAt(cursor, length));
            if (meaning != null) {
                return new Match<>(meaning, length);
            }
        }
        return null;
    }

    private static List<String> wordsAt(Cursor cursor, int length) {
        String[] words = new String[length];
        for (int index = 0; index < length; index++) {
            words[index] = cursor.peek(index).text();
        }
        return List.of(words);
    }
}
