package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.people.Person;

/** Several persons of the council, by mention or name, separated by commas, "and" or lines. */
final class PeopleType implements ParameterType<List<Person>> {

    static final ParameterType<List<Person>> PEOPLE = new PeopleType();

    @Override
    public Read<List<Person>> read(String raw, Situation situation) {
        List<Person> people = new ArrayList<>();
        for (String one : raw.strip().split("\\s*[,;\\n]\\s*|\\s+(?:and|et)\\s+|(?<=\\})\\s+(?=@)")) {
            switch (Types.PERSON.read(one, situation)) {
                case Value<Person>(Person person) -> people.add(person);
                case Wrong<Person> wrong -> {
                    return new Wrong<>(wrong.why(), wrong.instead());
                }
                case NotMine<Person> not -> {
                    return people.isEmpty() ? new NotMine<>(not.why()) : new Wrong<>(not.why());
                }
            }
        }
        return new Value<>(people.stream().distinct().toList());
    }

    @Override
    public Form.Kind field(Situation situation) {
        return Types.PERSON.field(situation) instanceof Form.Kind.Person(List<Form.Option> known)
                ? new Form.Kind.People(known) : new Form.Kind.People();
    }
}
