package org.entente.core.consultation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Spelling;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one round, or of all rounds of a council, as a file. Its subject is the round's id, or the council's
 * after {@code all:} or {@code closed:}; where it is locked, the number of its password follows after {@code #}.
 */
public final class RoundFile implements Document {

    private static final String ALL = "all:";
    private static final String CLOSED = "closed:";
    private static final int MOST_ROUNDS = 100;

    private final String ending;
    private final String mediaType;
    private final Writer writer;
    private final Passwords passwords;

    private RoundFile(String ending, String mediaType, Writer writer, Passwords passwords) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
        this.passwords = passwords;
    }

    /** Writes sheets in one format. */
    @FunctionalInterface
    public interface Writer {

        /** @param password with which alone it can be opened, or null */
        byte[] write(List<Sheet> sheets, Voice voice, @Nullable String password);
    }

    public static Document of(String ending, String mediaType, Writer writer, Passwords passwords) {
        return new RoundFile(ending, mediaType, writer, passwords);
    }

    /** The one that needs no library. */
    public static Document markdown(Passwords passwords) {
        return of(RoundFormat.MARKDOWN.ending(), "text/markdown",
                (sheets, voice, password) -> Markdown.of(sheets, voice).getBytes(StandardCharsets.UTF_8), passwords);
    }

    static String name(String ending) {
        return "round." + ending;
    }

    /** @param openToo whether rounds that are still open are read as well */
    static String all(String councilId, boolean openToo) {
        return (openToo ? ALL : CLOSED) + councilId;
    }

    static String locked(String subject, String fresh) {
        return subject + "#" + fresh;
    }

    @Override
    public String name() {
        return name(ending);
    }

    @Override
    public Made make(String subject, RoomLanguages languages, Viewing viewing) {
        int cut = subject.indexOf('#');
        String what = cut < 0 ? subject : subject.substring(0, cut);
        String password = cut < 0 ? null : passwords.password(subject.substring(cut + 1));
        List<Round> rounds = rounds(what, viewing);
        Voice voice = new Voice(languages, id -> null);
        return new Made(fileName(rounds, what, viewing, languages), mediaType,
                writer.write(Sheets.of(rounds, viewing), voice, password));
    }

    private static List<Round> rounds(String what, Viewing viewing) {
        Rounds rounds = viewing.use(Rounds.class);
        if (what.startsWith(ALL) || what.startsWith(CLOSED)) {
            return rounds.latest(viewing.council().id(), MOST_ROUNDS).stream()
                    .filter(round -> what.startsWith(ALL) || !round.takesAnswersAt(viewing.now())).toList();
        }
        return List.of(rounds.find(what).orElseThrow(() -> new IllegalArgumentException("no round " + what)));
    }

    /** Council, title and day, in letters that every machine takes. */
    private String fileName(List<Round> rounds, String what, Viewing viewing, RoomLanguages languages) {
        Language language = languages == RoomLanguages.FRENCH ? Language.FRENCH : Language.ENGLISH;
        String title = what.equals(rounds.size() == 1 ? rounds.getFirst().id() : "")
                ? rounds.getFirst().title().in(language)
                : Texts.in(language, "round.export.all");
        String plain = title.codePoints().mapToObj(Character::toString)
                .map(sign -> Spelling.key(sign).isEmpty() ? "-" : Spelling.key(sign)).reduce("", String::concat)
                .replaceAll("-+", "-").replaceAll("^-|-$", "");
        return viewing.council().acronym().in(language) + "-" + plain.substring(0, Math.min(plain.length(), 60)) + "-"
                + viewing.council().zone().dateAt(viewing.now()) + "." + ending;
    }
}
