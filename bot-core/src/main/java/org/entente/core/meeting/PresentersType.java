package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.people.Person;

/**
 * Presenters, separated by semicolons or lines, each a person of the register or an outsider "Name, Organisation",
 * with "remote" or "par téléconférence" behind who joins from elsewhere (A-06, M-03). Persons known by name or
 * mention can also be separated by "and" and commas.
 */
final class PresentersType implements ParameterType<List<AgendaItem.Presenter>> {

    static final ParameterType<List<AgendaItem.Presenter>> PRESENTERS = new PresentersType();

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Pattern REMOTE = Pattern.compile(
            "[\\s,(]*\\(?\\b(?:remote(?:ly)?|by (?:tele|video)conference|à distance|a distance"
                    + "|par (?:télé|tele|vidéo|video)conférence|par (?:tele|video)conference)\\)?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AND = Pattern.compile("\\s+(?:and|et|&)\\s+|\\s*,\\s*(?:and\\s+|et\\s+)?");

    @Override
    public Read<List<AgendaItem.Presenter>> read(String raw, Situation situation) {
        List<AgendaItem.Presenter> all = new ArrayList<>();
        for (String entry : raw.strip().split("\\s*[;\\n]\\s*")) {
            if (entry.isBlank()) {
                continue;
            }
            if (entry.length() > LONGEST) {
                return new Wrong<>(Content.words("read.presenters.long").with("longest", LONGEST));
            }
            List<AgendaItem.Presenter> known = allKnown(entry, situation);
            if (!known.isEmpty()) {
                all.addAll(known);
                continue;
            }
            switch (one(entry, situation)) {
                case Value<AgendaItem.Presenter>(AgendaItem.Presenter presenter) -> all.add(presenter);
                case Wrong<AgendaItem.Presenter>(Content why, List<Content> instead) -> {
                    return new Wrong<>(why, instead);
                }
                case NotMine<AgendaItem.Presenter>(Content why) -> {
                    return new NotMine<>(why);
                }
            }
        }
        if (all.isEmpty()) {
            return new NotMine<>(Content.words("read.presenters"));
        }
        return all.size() > MOST ? new Wrong<>(Content.words("read.presenters.many").with("most", MOST))
                : new Value<>(List.copyOf(all));
    }

    /** "Ann and Bob, remote": empty unless every part is somebody known. */
    private static List<AgendaItem.Presenter> allKnown(String entry, Situation situation) {
        List<AgendaItem.Presenter> known = new ArrayList<>();
        for (String part : AND.split(entry)) {
            boolean remote = REMOTE.matcher(" " + part).find();
            String name = REMOTE.matcher(" " + part).replaceFirst("").strip();
            if (name.isEmpty() && remote && !known.isEmpty()) {
                AgendaItem.Presenter last = known.removeLast();
                known.add(new AgendaItem.Presenter(last.personId(), last.name(), null, true));
            } else if (Types.PERSON.read(name, situation) instanceof Value<Person>(Person person)) {
                known.add(new AgendaItem.Presenter(person.id(), person.name(), null, remote));
            } else {
                return List.of();
            }
        }
        return known;
    }

    private static Read<AgendaItem.Presenter> one(String entry, Situation situation) {
        Matcher elsewhere = REMOTE.matcher(entry);
        boolean remote = elsewhere.find();
        String text = (remote ? elsewhere.replaceFirst("") : entry).strip();
        int comma = text.indexOf(',');
        String name = (comma < 0 ? text : text.substring(0, comma)).strip();
        String organisation = comma < 0 ? null : text.substring(comma + 1).strip();
        if (name.isEmpty() || organisation != null && organisation.isEmpty()) {
            return new NotMine<>(Content.words("read.presenters"));
        }
        return switch (Types.PERSON.read(name, situation)) {
            case Value<Person>(Person person) ->
                    new Value<>(new AgendaItem.Presenter(person.id(), person.name(), null, remote));
            // With an organisation it is an outsider, however close the name is to a member's.
            case Wrong<Person>(Content why, List<Content> instead) -> organisation == null ? new Wrong<>(why, instead)
                    : new Value<>(new AgendaItem.Presenter(null, name, organisation, remote));
            case NotMine<Person>(Content why) -> organisation == null && !twoWords(name)
                    ? new NotMine<>(Content.words("read.presenters.who").with("name", name))
                    : new Value<>(new AgendaItem.Presenter(null, name, organisation, remote));
        };
    }

    /** A single word that nobody bears is a slip or belongs to the title; a whole name may be an outsider's. */
    private static boolean twoWords(String name) {
        return name.contains(" ") && Character.isUpperCase(name.codePointAt(0)) && !name.startsWith("@");
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Lines(2000);
    }

    /** The way in which presenters are typed, to fill a form with those there are. */
    static String typed(List<AgendaItem.Presenter> presenters, String remotely) {
        List<String> lines = new ArrayList<>();
        for (AgendaItem.Presenter presenter : presenters) {
            String line = presenter.organisation() == null ? presenter.name()
                    : presenter.name() + ", " + presenter.organisation();
            lines.add(presenter.remote() ? line + ", " + remotely : line);
        }
        return String.join("\n", lines);
    }
}
