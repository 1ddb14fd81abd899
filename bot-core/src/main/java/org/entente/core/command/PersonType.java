package org.entente.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Spelling;

/**
 * A person of the council. A name is matched whole (other accepted spellings included), by a part that only one person has, or offered when it is a slip
 * away from one (E-30, E-31).
 */
final class PersonType implements ParameterType<Person> {

    private static final Set<String> ME = Set.of("me", "myself", "moi", "moi-meme", "i", "je");
    private static final int NEAR = 2;

    @Override
    public Read<Person> read(String raw, Situation situation) {
        Directory directory = situation.record().use(Directory.class);
        Optional<Identity> account = Mentions.read(raw);
        if (account.isPresent()) {
            return directory.personOf(account.get()).<Read<Person>>map(Value::new)
                    .orElseGet(() -> new Wrong<>(Content.words("read.person.unlinked")));
        }
        Person asking = situation.person();
        String name = Folding.fold(raw.strip().startsWith("@") ? raw.strip().substring(1) : raw);
        if (ME.contains(name) && asking != null) {
            return new Value<>(asking);
        }
        if (situation.council() == null) {
            return new NotMine<>(Content.words("read.person.unknown").with("name", raw));
        }
        Optional<Person> registered = Mentions.readPerson(raw)
                .filter(id -> directory.member(situation.councilId(), id).isPresent()).flatMap(directory::person);
        if (registered.isPresent()) {
            return new Value<>(registered.get());
        }
        List<Person> whole = directory.named(situation.councilId(), Spelling.key(name));
        return whole.size() == 1 ? new Value<>(whole.getFirst()) : byName(name, raw, everybody(directory, situation));
    }

    private static List<Person> everybody(Directory directory, Situation situation) {
        List<Person> persons = new ArrayList<>();
        for (Member member : directory.members(situation.councilId())) {
            directory.person(member.personId()).ifPresent(persons::add);
        }
        return persons;
    }

    private static Read<Person> byName(String name, String typed, List<Person> persons) {
        List<Person> part = name.length() < 3 ? List.of()
                : persons.stream().filter(p -> hasWords(Folding.fold(p.name()), name)).toList();
        if (part.size() == 1) {
            return new Value<>(part.getFirst());
        }
        if (part.size() > 1) {
            return new Wrong<>(Content.words("read.person.several").with("name", typed), names(part));
        }
        List<Person> near = persons.stream().filter(p -> distance(p, name) <= NEAR)
                .sorted(Comparator.comparingInt(p -> distance(p, name))).limit(3).toList();
        return near.isEmpty() ? new NotMine<>(Content.words("read.person.unknown").with("name", typed))
                : new Wrong<>(Content.words("read.person.near").with("name", typed), names(near));
    }

    private static boolean hasWords(String whole, String part) {
        return (" " + whole + " ").contains(" " + part + " ");
    }

    private static int distance(Person person, String name) {
        String whole = Folding.fold(person.name());
        int least = Math.abs(whole.length() - name.length()) > NEAR ? NEAR + 1 : Distance.between(whole, name);
        return name.length() < 5 ? NEAR + 1 : least;
    }

    private static List<Content> names(List<Person> persons) {
        return persons.stream().<Content>map(p -> Content.literal(p.name())).toList();
    }

    @Override
    public Form.Kind field(Situation situation) {
        if (situation.council() == null) {
            return new Form.Kind.Person();
        }
        return new Form.Kind.Person(everybody(situation.record().use(Directory.class), situation).stream()
                .map(person -> new Form.Option(Mentions.write(person), new Content.Whom(person.id(), person.name())))
                .toList());
    }
}
