package org.entente.teams.inbound;

import org.jspecify.annotations.Nullable;

/** What goes back in the response. @param json the body, or null for none */
record Given(int status, @Nullable String json) {

    static final Given NOTHING = new Given(200, null);
    static final Given MALFORMED = new Given(400, null);

    static Given json(String json) {
        return new Given(200, json);
    }
}
