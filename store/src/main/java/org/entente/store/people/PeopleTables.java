package org.entente.store.people;

import java.util.Locale;
import org.entente.core.people.Council;
import org.entente.core.people.Departure;
import org.entente.core.people.Member;
import org.entente.core.people.Organisation;
import org.entente.core.people.Person;
import org.entente.core.people.Room;
import org.entente.core.people.Spelling;
import org.entente.store.sql.Null;
import org.entente.store.sql.Table;
import org.jspecify.annotations.Nullable;

/** The tables that are records one by one. */
final class PeopleTables {

    static final Table<Council> COUNCILS = Table.of(Council.class, "council", "id");
    static final Table<Organisation> ORGANISATIONS = Table.of(Organisation.class, "organisation", "id");
    static final Table<Person> PERSONS = Table.of(Person.class, "person", "id")
            .also("name_key", person -> Spelling.key(person.name()))
            .also("email_key", person -> emailKey(person.email()));
    static final Table<Member> MEMBERS = Table.of(Member.class, "member", "council_id", "person_id");
    static final Table<Departure> DEPARTURES = Table.of(Departure.class, "departure", "id");
    static final Table<Room> ROOMS = Table.of(Room.class, "room", "id");

    private PeopleTables() {}

    /** Addresses are compared without case. */
    static Object emailKey(@Nullable String email) {
        return email == null ? Null.TEXT : email.strip().toLowerCase(Locale.ROOT);
    }
}
