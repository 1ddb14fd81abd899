package org.entente.store.delivery;

import java.util.Optional;

/**
 * What a courier holds: a row and a mark of its own, so that one whose lease has run out can no longer write over what
 * somebody else does with the row.
 */
record Claim(Kind kind, String row, String mark) {

    /** Which table the row is in. */
    enum Kind {
        POST, EDIT
    }

    /** That of a post, as somebody says who may say anything. */
    static Optional<Claim> ofPost(String id) {
        return id.startsWith(Kind.POST + "/") && id.split("/", -1).length == 3 ? Optional.of(read(id))
                : Optional.empty();
    }

    static Claim read(String id) {
        String[] parts = id.split("/", -1);
        return new Claim(Kind.valueOf(parts[0]), parts[1], parts[2]);
    }

    String id() {
        return kind + "/" + row + "/" + mark;
    }
}
