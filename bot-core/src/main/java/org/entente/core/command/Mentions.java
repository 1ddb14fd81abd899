package org.entente.core.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.people.Platform;

/**
 * The platform-free way to write an account in a line or a form: adapters put it in place of their own mentions.
 * It names somebody; it grants nothing.
 */
public final class Mentions {

    private static final String REGISTER = "PERSON/register/";
    private static final Pattern MENTION = Pattern.compile("@\\{([A-Z]+)/([^/{}\\s]+)/([^/{}\\s]+)}");

    private Mentions() {}

    public static String write(Identity identity) {
        return "@{" + identity.platform() + "/" + identity.workspace() + "/" + identity.user() + "}";
    }

    /** The account that this whole text names, or empty. */
    public static Optional<Identity> read(String text) {
        Matcher matcher = MENTION.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Platform platform : Platform.values()) {
            if (platform.name().equals(matcher.group(1))) {
                return Optional.of(new Identity(platform, matcher.group(2), matcher.group(3)));
            }
        }
        return Optional.empty();
    }

    /** The way to write a person of the register, linked or not, in a button: it holds whatever their name becomes. */
    public static String write(Person person) {
        return "@{" + REGISTER + person.id() + "}";
    }

    /** The id of the registered person that this whole text names, or empty. */
    static Optional<String> readPerson(String text) {
        Matcher matcher = MENTION.matcher(text.strip());
        String start = "@{" + REGISTER;
        return matcher.matches() && matcher.group().startsWith(start) ? Optional.of(matcher.group(3))
                : Optional.empty();
    }

    /**
     * A text for people to read: accounts that stand in it become the names of those whom they belong to. An account
     * that nobody has linked keeps its platform's id.
     */
    public static String named(String text, Directory directory) {
        return MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                read(found.group()).flatMap(directory::personOf).map(Person::name).or(() -> readPerson(found.group())
                        .flatMap(directory::person).map(Person::name)).orElse("@" + found.group(3))));
    }
}
