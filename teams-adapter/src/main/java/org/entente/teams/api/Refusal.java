package org.entente.teams.api;

import java.io.IOException;
import java.time.Duration;

/** A service of Teams said no. The message names its own code; never content or a token. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Duration after;

    /** @param code the service's word, or empty; @param after its wish before it is asked again, or zero */
    Refusal(int status, String code, Duration after) {
        super(code.isEmpty() ? "HTTP " + status : code);
        this.status = status;
        this.code = code;
        this.after = after;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Duration after() {
        return after;
    }
}
