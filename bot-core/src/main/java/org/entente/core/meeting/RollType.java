package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.Mentions;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;

/** Several people of a roll call, separated by commas, "and" or lines. */
final class RollType implements ParameterType<List<OnRoll>> {

    static final ParameterType<List<OnRoll>> ROLL = new RollType();

    private static final int MOST = 100;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\n]\\s*(?:and\\s+|et\\s+)?|\\s+(?:and|et|&)\\s+");

    @Override
    public Read<List<OnRoll>> read(String raw, Situation situation) {
        List<Attendee> outsiders = outsiders(situation);
        List<OnRoll> all = new ArrayList<>();
        for (String name : BETWEEN.split(raw.strip())) {
            if (name.isBlank()) {
                continue;
            }
            Optional<Attendee> outsider = outsiders.stream().filter(
                    row -> row.id().equals(name) || Folding.fold(row.name()).equals(Folding.fold(name))).findFirst();
            if (outsider.isPresent()) {
                all.add(new OnRoll(null, outsider.get()));
                continue;
            }
            switch (Types.PERSON.read(name, situation)) {
                case Value<Person>(Person person) -> all.add(new OnRoll(person, null));
                case Wrong<Person>(Content why, List<Content> instead) -> {
                    return new Wrong<>(why, instead);
                }
                case NotMine<Person>(Content why) -> {
                    return all.isEmpty() ? new NotMine<>(why) : new Wrong<>(why);
                }
            }
        }
        return all.isEmpty() ? new NotMine<>(Content.words("read.roll"))
                : all.size() > MOST ? new Wrong<>(Content.words("read.roll.many").with("most", MOST))
                        : new Value<>(all.stream().distinct().toList());
    }

    private static List<Attendee> outsiders(Situation situation) {
        return rows(situation).stream().filter(row -> row.personId() == null).toList();
    }

    private static List<Attendee> rows(Situation situation) {
        Meetings meetings = situation.record().use(Meetings.class);
        return ItemType.current(meetings, situation).map(meeting -> meetings.attendees(meeting.id()))
                .orElse(List.of());
    }

    @Override
    public Form.Kind field(Situation situation) {
        Directory directory = situation.record().use(Directory.class);
        List<Form.Option> options = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (Attendee row : rows(situation)) {
            String personId = row.personId();
            if (personId == null) {
                options.add(new Form.Option(row.id(), Content.literal(row.name())));
            } else if (listed.add(personId)) {
                directory.person(personId).ifPresent(person -> options.add(option(person)));
            }
        }
        for (Member member : directory.members(situation.councilId())) {
            if (listed.add(member.personId())) {
                directory.person(member.personId()).ifPresent(person -> options.add(option(person)));
            }
        }
        return options.isEmpty() || options.size() > MOST ? new Form.Kind.Lines(3000) : new Form.Kind.Many(options);
    }

    private static Form.Option option(Person person) {
        return new Form.Option(Mentions.write(person), Content.literal(person.name()));
    }

    @Override
    public boolean takesWords() {
        return true;
    }
}
