package org.entente.app.watch;

import org.entente.core.command.Input;
import org.jspecify.annotations.Nullable;

/**
 * What becomes known of a request while it is answered: by the thread that took it and by those it began, since the work
 * is done on a thread of its own.
 */
final class InHand {

    private static final InheritableThreadLocal<@Nullable InHand> CURRENT = new InheritableThreadLocal<>();

    private volatile String kind = "other";
    private volatile Outcome outcome = Outcome.ANSWERED;

    private InHand() {}

    /** What came of it, as the one who asked sees it. */
    enum Outcome {
        ANSWERED,
        /** The answer follows by another way: the work took longer than the platform waits. */
        LATE,
        /** The record was away: they were told to try again. */
        UNAVAILABLE,
        /** Not from the platform, or nothing it can mean. */
        REFUSED, FAILED
    }

    static InHand begin() {
        InHand request = new InHand();
        CURRENT.set(request);
        return request;
    }

    static void end() {
        CURRENT.remove();
    }

    static @Nullable InHand current() {
        return CURRENT.get();
    }

    /** The core works on it; it is late until the core has answered. */
    void dispatched(Input input) {
        kind = switch (input) {
            case Input.Typed typed -> "command";
            case Input.Pressed pressed -> "click";
            case Input.Submitted submitted -> "form";
        };
        outcome = Outcome.LATE;
    }

    void replied(boolean unavailable) {
        outcome = unavailable ? Outcome.UNAVAILABLE : Outcome.ANSWERED;
    }

    String kind() {
        return kind;
    }

    /** @param status of the response */
    Outcome outcome(int status) {
        if (status >= 500) {
            return Outcome.FAILED;
        }
        return status >= 400 ? Outcome.REFUSED : outcome;
    }
}
