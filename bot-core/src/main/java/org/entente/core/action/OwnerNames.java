package org.entente.core.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Distance;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType.NotMine;
import org.entente.core.command.ParameterType.Read;
import org.entente.core.command.ParameterType.Value;
import org.entente.core.command.ParameterType.Wrong;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** Who in a council is meant by a name, an office, a group or a word for many. */
final class OwnerNames {

    static final int LONGEST_NAME = 200;

    private static final int NEAR_PART = 5;
    private static final Pattern CO_CHAIRS_OF = Pattern.compile(
            "(?:co-?chairs?\\s+of\\s+|co-?pr[ée]sident(?:e?s)?\\s+(?:de\\s+la\\s+|de\\s+l[’']|du\\s+|des\\s+|de\\s+|d[’']))(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GROUP_LIKE = Pattern.compile(
            ".*\\b(?:working group|group|committee|sub-?committee|community|task force|wg|cop|groupe|gt|comite|sous-comite|communaute|cdp|equipe)\\b.*");

    private final Situation situation;
    private final List<Group> groups;

    OwnerNames(Situation situation) {
        this.situation = situation;
        this.groups = situation.council() == null ? List.of()
                : situation.record().use(Actions.class).groups(situation.councilId());
    }

    static boolean looksLikeGroup(String words) {
        return GROUP_LIKE.matcher(Folding.fold(words)).matches();
    }

    static Content nobody(String words) {
        return Content.words("read.owner.nobody").with("name", words);
    }

    /** Somebody who is meant without doubt; else anything but a value. */
    Read<Owner> exactly(String words) {
        String bare = OwnerLine.bare(words);
        Optional<Owner> found = many(bare).or(() -> office(bare)).or(() -> coChairsOf(bare)).or(() -> group(bare))
                .or(() -> jurisdiction(bare));
        if (found.isPresent()) {
            return new Value<>(found.get());
        }
        Read<Person> person = Types.PERSON.read(bare, situation);
        if (person instanceof Value<Person>(Person read)) {
            return new Value<>(new Owner(Owner.Kind.PERSON, read.id(), same(read.name()), Owner.Part.OWNER));
        }
        return outsider(bare).<Read<Owner>>map(Value::new).orElseGet(() -> new NotMine<>(nobody(words)));
    }

    /** What may have been meant by words that mean nobody exactly. */
    Read<Owner> near(String words) {
        String bare = OwnerLine.bare(words);
        if (Types.PERSON.read(bare, situation) instanceof Wrong<Person>(Content why, List<Content> instead)) {
            return new Wrong<>(why, instead);
        }
        return nearest(bare).isEmpty() ? new NotMine<>(nobody(words)) : notAGroup(words);
    }

    /** No group is called so: the nearest ones, and a way to make it one. */
    <T> Wrong<T> unknownGroup(String words) {
        return notAGroup(words);
    }

    private <T> Wrong<T> notAGroup(String words) {
        String name = OwnerLine.bare(words);
        List<Content> instead = new ArrayList<>();
        nearest(name).forEach(group -> instead.add(Content.typed(group.name())));
        instead.add(Content.words("read.owner.group.add").with("name", name));
        return new Wrong<>(Content.words("read.owner.group").with("name", name), instead);
    }

    /** Whether the words were meant as a person's name. */
    boolean person(String words) {
        return Types.PERSON.read(OwnerLine.bare(words), situation) instanceof Wrong<Person>;
    }

    /** A button that makes these words the name of a group. */
    List<Button> creating(String words) {
        String name = OwnerLine.bare(words);
        return situation.council() == null || name.length() > LONGEST_NAME ? List.of()
                : List.of(Button.of(Content.words("action.group.create").with("name", name), "action.group.add",
                        Map.of("group", name, "council", situation.councilId())));
    }

    private static Optional<Owner> many(String words) {
        for (Owner.Kind kind : List.of(Owner.Kind.ALL_MEMBERS, Owner.Kind.SECRETARIAT, Owner.Kind.CO_CHAIRS)) {
            if (accepted("action.owner." + kind.name(), words)) {
                return Optional.of(new Owner(kind, "", catalogue("action.owner." + kind.name()), Owner.Part.OWNER));
            }
        }
        return Optional.empty();
    }

    static Owner allMembers() {
        return new Owner(Owner.Kind.ALL_MEMBERS, "", catalogue("action.owner.ALL_MEMBERS"), Owner.Part.OWNER);
    }

    private static Optional<Owner> office(String words) {
        for (Member.Office office : Member.Office.values()) {
            String key = "action.office." + office.name();
            if (Texts.has(key) && accepted(key, words)) {
                return Optional.of(new Owner(Owner.Kind.SEAT, office.name(), catalogue(key), Owner.Part.OWNER));
            }
        }
        return Optional.empty();
    }

    private Optional<Owner> coChairsOf(String words) {
        Matcher matcher = CO_CHAIRS_OF.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whose = OwnerLine.bare(matcher.group(1));
        if (situation.council() != null && (isNamed(situation.council().acronym(), whose)
                || isNamed(situation.council().name(), whose))) {
            return many(Texts.in(Language.ENGLISH, "action.owner.CO_CHAIRS"));
        }
        return group(whose).map(group -> new Owner(Owner.Kind.GROUP_CO_CHAIRS, group.ref(), group.name(),
                Owner.Part.OWNER));
    }

    private Optional<Owner> group(String words) {
        String key = Spelling.key(words);
        return groups.stream().filter(group -> names(group).anyMatch(name -> Spelling.key(name).equals(key)))
                .findFirst()
                .map(group -> new Owner(Owner.Kind.GROUP, group.id(), group.name(), Owner.Part.OWNER));
    }

    private static Optional<Owner> jurisdiction(String words) {
        return Jurisdiction.called(words).filter(Jurisdiction::government).map(
                jurisdiction -> new Owner(Owner.Kind.JURISDICTION, jurisdiction.name(), jurisdiction.label(),
                        Owner.Part.OWNER));
    }

    /** Somebody on the list of the running or the last meeting who is not in the register (P-04). */
    private Optional<Owner> outsider(String words) {
        if (situation.council() == null || words.isBlank()) {
            return Optional.empty();
        }
        Meetings meetings = situation.record().use(Meetings.class);
        Optional<Meeting> meeting = meetings.running(situation.councilId());
        String key = Spelling.key(words);
        return meeting.stream().flatMap(running -> outsiders(meetings, running))
                .filter(n -> Spelling.key(n).equals(key))
                .findFirst()
                .map(name -> new Owner(Owner.Kind.OUTSIDER, name, same(name), Owner.Part.OWNER));
    }

    private static Stream<String> outsiders(Meetings meetings, Meeting meeting) {
        return Stream.concat(
                meetings.attendees(meeting.id()).stream().filter(attendee -> attendee.personId() == null)
                        .map(Attendee::name),
                meetings.items(meeting.id()).stream().flatMap(item -> item.presenters().stream())
                        .filter(presenter -> presenter.personId() == null).map(presenter -> presenter.name()));
    }

    private List<Group> nearest(String words) {
        String key = Spelling.key(words);
        record Near(Group group, int distance) {}
        return groups.stream()
                .map(group -> new Near(group,
                        names(group).mapToInt(name -> Distance.between(Spelling.key(name), key)).min().orElse(999)))
                .filter(near -> near.distance() <= Math.max(1, key.length() / NEAR_PART))
                .sorted(Comparator.comparingInt(Near::distance)).limit(3).map(Near::group).toList();
    }

    private static Stream<String> names(Group group) {
        return Stream.concat(Stream.of(group.name().in(Language.ENGLISH), group.name().in(Language.FRENCH)),
                group.aliases().stream());
    }

    private static boolean isNamed(Bilingual name, String words) {
        String key = Spelling.key(words);
        return Stream.of(Language.values()).anyMatch(language -> Spelling.key(name.in(language)).equals(key));
    }

    private static boolean accepted(String key, String words) {
        String wanted = Spelling.key(words);
        for (Language language : Language.values()) {
            Stream<String> accepted = Stream.concat(Stream.of(Texts.in(language, key)),
                    Stream.of(Texts.pattern(language, key + ".words").split("\\|")));
            if (accepted.anyMatch(word -> Spelling.key(word).equals(wanted))) {
                return true;
            }
        }
        return false;
    }

    private static Bilingual catalogue(String key) {
        return Bilingual.of(Texts.in(Language.ENGLISH, key), Texts.in(Language.FRENCH, key));
    }

    private static Bilingual same(String name) {
        return Bilingual.of(name, name);
    }
}
