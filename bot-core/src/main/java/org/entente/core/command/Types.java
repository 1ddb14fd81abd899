package org.entente.core.command;

import java.util.List;
import org.entente.core.people.Person;
import org.entente.core.text.Money;
import org.entente.core.time.Due;
import org.entente.core.time.When;
import org.entente.core.time.Zone;

/** The parameter types that every feature uses. A feature's own (an agenda item, an action's number) live with it. */
public final class Types {

    /** One line of words, as short as a title. */
    public static final ParameterType<String> TITLE = new WordsType(300, false, false);
    /** Several lines of words. */
    public static final ParameterType<String> WORDS = new WordsType(3000, true, false);
    /** An id or a version that only buttons and forms carry. */
    public static final ParameterType<String> ID = new IdType();
    /** A version, carried by buttons and forms. */
    public static final ParameterType<Long> VERSION = new NumberType(0, Integer.MAX_VALUE);
    /** A person of the council: a mention, "me", or a name as the register spells it. */
    public static final ParameterType<Person> PERSON = new PersonType();
    /** An amount of money. */
    public static final ParameterType<Money> MONEY = new MoneyType();
    /** A date, with or without a time. */
    public static final ParameterType<When.Read> WHEN = new WhenType();
    /** When something is due, as councils say it ("next meeting", "2 Nov", "when ready"). */
    public static final ParameterType<Due> DUE = new DueType();
    /** A time zone, by any of its names. */
    public static final ParameterType<Zone> ZONE = new ZoneType();
    /** Yes or no. */
    public static final ParameterType<YesNo> YES_NO = choice(YesNo.class);

    private Types() {}

    /** Yes or no, as a choice. */
    public enum YesNo {
        YES, NO;

        public boolean yes() {
            return this == YES;
        }
    }

    /** Words of at most so many characters. */
    public static ParameterType<String> words(int longest) {
        return new WordsType(longest, longest > 300, false);
    }

    /** Why something is done: after its key word ("because") every word to the end of the line belongs to it. */
    public static ParameterType<String> reason(int longest) {
        return new WordsType(longest, longest > 300, true);
    }

    public static ParameterType<Long> number(long least, long most) {
        return new NumberType(least, most);
    }

    /** At most so many short texts. */
    public static ParameterType<List<String>> list(int most, int longest) {
        return new ListType(most, longest);
    }

    /**
     * One of an enum's constants. Each has a text {@code choice.<EnumName>.<CONSTANT>} in both catalogues; people may
     * type it in either language, or one of the words in {@code choice.<EnumName>.<CONSTANT>.words} (separated by
     * {@code |}).
     */
    public static <E extends Enum<E>> ParameterType<E> choice(Class<E> kind) {
        return new ChoiceType<>(kind);
    }
}
