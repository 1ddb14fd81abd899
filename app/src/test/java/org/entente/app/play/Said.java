package org.entente.app.play;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words compared as a reader would: any space is a space; markup and bars are none of the words. */
final class Said {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern ESCAPES = Pattern.compile("\\\\(?=[\\p{Punct}])");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|<br>|[█░]+|[\\u200B\\u2060]");

    private Said() {}

    static String plain(String text) {
        String bare = MARKS.matcher(ESCAPES.matcher(text).replaceAll("")).replaceAll(" ");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    /** Whether a label says what is wanted; in a bilingual room one side of it does. */
    static boolean labelled(String shown, String wanted) {
        String plain = plain(shown);
        return plain.equals(wanted) || Stream.of(plain.split(" / ")).anyMatch(wanted::equals);
    }
}
