package org.entente.core.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.core.people.Role;

/**
 * Who may: a set of roles, or one of some named conditions on the record ("its mover", "its owner"). Checked once, in
 * the dispatcher. An administrator of the deployment may do what the secretariat may.
 *
 * @param roles which roles may
 * @param orIf conditions of which one is enough for anybody with a place in the council
 * @param anybody also those who are not linked or have no place in the council
 */
public record Permission(Set<Role> roles, List<Condition> orIf, boolean anybody) {

    public Permission {
        roles = Set.copyOf(roles);
        orIf = List.copyOf(orIf);
    }

    public static Permission of(Role first, Role... more) {
        return new Permission(EnumSet.of(first, more), List.of(), false);
    }

    /** Whoever runs the meeting: co-chairs and secretariat. */
    public static Permission table() {
        return of(Role.CO_CHAIR, Role.SECRETARIAT);
    }

    /** Those who decide: co-chairs and members. */
    public static Permission deciders() {
        return of(Role.CO_CHAIR, Role.MEMBER);
    }

    /** Co-chairs, members and the secretariat. */
    public static Permission insiders() {
        return of(Role.CO_CHAIR, Role.MEMBER, Role.SECRETARIAT);
    }

    /** Everybody with a place in the council. */
    public static Permission everybodyHere() {
        return of(Role.CO_CHAIR, Role.SECRETARIAT, Role.MEMBER, Role.OBSERVER, Role.GUEST);
    }

    /** Whoever asks, linked or not. */
    public static Permission anyone() {
        return new Permission(EnumSet.allOf(Role.class), List.of(), true);
    }

    public static Permission administrators() {
        return of(Role.ADMINISTRATOR);
    }

    public Permission orIf(Condition condition) {
        return new Permission(roles,
                Stream.concat(orIf.stream(), Stream.of(condition))
                        .toList(),
                anybody);
    }

    /** A named condition on the record; its name is the text {@code condition.<name>} ("the mover"). */
    public record Condition(String name, Predicate<Call> holds) {}
}
