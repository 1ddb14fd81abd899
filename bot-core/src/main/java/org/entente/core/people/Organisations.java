package org.entente.core.people;

import java.util.List;
import java.util.Optional;

/** The organisations of each council, with the spellings that mean them. */
public interface Organisations {

    void add(Organisation organisation);

    /** @throws org.entente.core.ledger.Stale when somebody else changed it since it was read */
    void save(Organisation organisation);

    Optional<Organisation> find(String organisationId);

    /** All of a council, by id. */
    List<Organisation> of(String councilId);

    /**
     * The one that a spelling means: a name, an acronym or an alias.
     *
     * @param key as {@link Spelling#key} gives it
     */
    Optional<Organisation> called(String councilId, String key);

    /** Accepts another spelling from now on; the last organisation to claim a spelling has it. */
    void accept(Organisation organisation, String spelling);

    /** The accepted spellings besides name and acronym, as they were given. */
    List<String> aliases(String organisationId);
}
