package org.entente.store.sql;

import java.sql.Types;

/** A null with its type: PostgreSQL does not accept one without. */
public enum Null {
    TEXT(Types.VARCHAR), NUMBER(Types.BIGINT), FLAG(Types.BOOLEAN);

    private final int type;

    Null(int type) {
        this.type = type;
    }

    int type() {
        return type;
    }
}
