package org.entente.core.consultation;

/** Somebody whom a round can be put to, before it is opened: read out of a list or a form. */
public record Addressee(Party.Kind kind, String ref) {

    /** As forms carry it. */
    String raw() {
        return kind + ":" + ref;
    }
}
