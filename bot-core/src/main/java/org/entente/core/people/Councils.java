package org.entente.core.people;

import java.util.List;
import java.util.Optional;

/** The councils themselves: what is written about them. Reading on every request is the {@link Directory}'s. */
public interface Councils {

    void add(Council council);

    /** @throws org.entente.core.ledger.Stale when somebody else changed it since it was read */
    void save(Council council);

    /** Every council of this deployment, by acronym. */
    List<Council> all();

    /**
     * The council that a spelling means: its name, acronym or an alias.
     *
     * @param key as {@link Spelling#key} gives it
     */
    Optional<Council> called(String key);

    /** Replaces the spellings that are accepted for it and never printed (E-19). */
    void accept(String councilId, List<String> spellings);

    List<String> aliases(String councilId);

    /** Lets addresses of this workspace or tenant link accounts to the council's persons. */
    void trust(String councilId, Platform platform, String workspace);

    void distrust(String councilId, Platform platform, String workspace);

    List<Workspace> trusted(String councilId);

    /** A workspace or tenant of a platform. */
    record Workspace(Platform platform, String id) {}
}
