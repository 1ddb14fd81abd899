package org.entente.core.people;

import java.util.List;
import java.util.Optional;

/** The register of persons and their places: what is written about them (P-08). */
public interface Persons {

    void add(Person person);

    /** @throws org.entente.core.ledger.Stale when somebody else changed it since it was read */
    void save(Person person);

    /** The person with this address, whatever its case. */
    Optional<Person> withEmail(String email);

    /** Everybody in any council with this name or alias; the caller must see to it that nothing of it leaks. */
    List<Person> namedAnywhere(String key);

    /** Other spellings of a person's name, accepted as input and never printed. */
    List<String> aliases(String personId);

    /** Accepts another spelling from now on. */
    void accept(String personId, String spelling);

    /** Gives a person a place in a council. */
    void seat(Member member);

    /** @throws org.entente.core.ledger.Stale when somebody else changed it since it was read */
    void save(Member member);

    /** Takes a place away; the person stays in the register, and what they did in the record. */
    void unseat(String councilId, String personId);

    /** Frees an account of whoever it is linked to. */
    void unlink(Identity identity);

    /**
     * Two entries of the register are the same person: accounts, other spellings, address and what goes on pass to the
     * one that is kept, and whatever is past and names the other one means the kept one from now on. Places and answers
     * are the caller's affair.
     */
    void merge(String goneId, String keptId);

    /** How often the person wants a summary; daily until they choose, for one without content is never sent. */
    Digest digest(String personId);

    void digest(String personId, Digest digest);

    /** When the person works, for what can wait for it; the usual hours until they choose. */
    WorkingHours hours(String personId);

    void hours(String personId, WorkingHours hours);

    /** How often somebody wants a summary of what waits for them. */
    enum Digest {
        DAILY, WEEKLY, NONE
    }
}
