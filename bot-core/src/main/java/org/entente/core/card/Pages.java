package org.entente.core.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** Divides long lists into pages that every platform can show: by number and by length, never by cutting a text. */
public final class Pages {

    /** Characters of typed text on a page, both languages counted. */
    private static final int MOST_CHARACTERS = 4_000;

    private Pages() {}

    /** At least one page; each holds at least one thing if there is any. */
    public static <T> List<List<T>> of(List<T> all, int most, ToIntFunction<T> length) {
        List<List<T>> pages = new ArrayList<>();
        List<T> page = new ArrayList<>();
        int characters = 0;
        for (T each : all) {
            int more = length.applyAsInt(each);
            if (!page.isEmpty() && (page.size() == most || characters + more > MOST_CHARACTERS)) {
                pages.add(page);
                page = new ArrayList<>();
                characters = 0;
            }
            page.add(each);
            characters += more;
        }
        pages.add(page);
        return pages;
    }

    public static int length(Bilingual text) {
        return text.in(Language.ENGLISH).length() + text.in(Language.FRENCH).length();
    }

    /** The page of this number, or the last one. */
    public static <T> int shown(List<List<T>> pages, int page) {
        return Math.min(Math.max(page, 0), pages.size() - 1);
    }
}
