package org.entente.core.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Mentions;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.people.Spelling;

/** Somebody who is followed by another: a person of the council, or one who has left it. */
public final class LeavingType implements ParameterType<Person> {

    @Override
    public Read<Person> read(String raw, Situation situation) {
        Optional<Identity> account = Mentions.read(raw);
        Directory directory = situation.record().use(Directory.class);
        String id = account.flatMap(directory::personOf).map(Person::id).orElse("");
        String name = raw.strip().startsWith("@") ? raw.strip().substring(1) : raw;
        for (Person person : left(situation)) {
            if (person.id().equals(id) || Mentions.write(person).equals(raw.strip())
                    || Spelling.key(person.name()).equals(Spelling.key(name))) {
                return new Value<>(person);
            }
        }
        return Types.PERSON.read(raw, situation);
    }

    /** Those of whom it was told, followed or not: the same said again gets the same answer. */
    private static List<Person> left(Situation situation) {
        if (situation.council() == null) {
            return List.of();
        }
        Directory directory = situation.record().use(Directory.class);
        return situation.record().use(Departures.class).of(situation.councilId()).stream()
                .flatMap(departure -> directory.person(departure.personId()).stream()).distinct().toList();
    }

    /** Those whom nobody has followed yet come first. */
    @Override
    public Form.Kind field(Situation situation) {
        if (!(Types.PERSON.field(situation) instanceof Form.Kind.Person(List<Form.Option> known))) {
            throw new IllegalStateException("a person is chosen otherwise than as a person");
        }
        if (situation.council() == null) {
            return new Form.Kind.Person(known);
        }
        Directory directory = situation.record().use(Directory.class);
        List<Form.Option> options = new ArrayList<>();
        for (Departure departure : situation.record().use(Departures.class).open(situation.councilId())) {
            directory.person(departure.personId()).ifPresent(person -> options.add(
                    new Form.Option(Mentions.write(person), new Content.Whom(person.id(), person.name()))));
        }
        known.stream().filter(option -> options.stream().noneMatch(same -> same.value().equals(option.value())))
                .forEach(options::add);
        return new Form.Kind.Person(options);
    }
}
