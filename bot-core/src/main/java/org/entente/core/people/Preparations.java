package org.entente.core.people;

/** When councils want their meetings prepared. */
public interface Preparations {

    /** The kind of what happens when one is set; its subject is the council. */
    String CHANGED = "council.preparation";

    /** The usual one until the council sets its own. */
    Preparation of(String councilId);

    void set(String councilId, Preparation preparation);
}
