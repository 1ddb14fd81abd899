package org.entente.core.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is who and where: what the dispatcher and the courier ask for on every request. */
public interface Directory {

    Optional<Person> person(String personId);

    /** The person behind an account, once it is linked. */
    Optional<Person> personOf(Identity identity);

    /**
     * The person that this address belongs to, where every council of theirs trusts the account's workspace: only then
     * may an address link (design, "Linking"). One council's trust must not open another council's data. Nobody who
     * administers the deployment is linked like this.
     */
    Optional<Person> trusted(Identity identity, String email);

    /** Links an account to a person; an account has one person only, the last one linked. */
    void link(Identity identity, String personId, Instant at);

    /** Who a person is inside a workspace, or empty when they have no account there. */
    Optional<Identity> identityOf(String personId, Platform platform, String workspace);

    /** All accounts of a person, the last linked last. */
    List<Identity> identitiesOf(String personId);

    Optional<Council> council(String councilId);

    /** Every council that this channel belongs to, by acronym. */
    List<Council> councilsIn(Platform platform, String workspace, String conversation);

    /** Every council in which a person has a place, by acronym. */
    List<Council> councilsOf(String personId);

    Optional<Member> member(String councilId, String personId);

    /**
     * Those with a place in the council whose name or accepted other spelling this is (E-30 to E-36).
     *
     * @param key as {@link Spelling#key} gives it
     */
    List<Person> named(String councilId, String key);

    /** Everybody with a place in the council, by name. */
    List<Member> members(String councilId);

    /** The open rooms of a council. */
    List<Room> rooms(String councilId);

    /** Whether this person administers the deployment. */
    boolean administers(String personId);
}
