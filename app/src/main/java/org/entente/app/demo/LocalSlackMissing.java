package org.entente.app.demo;

/** local-slack cannot be had here. The message is one line for a person: what is missing and what to do. */
public final class LocalSlackMissing extends Exception {

    private static final long serialVersionUID = 1;

    LocalSlackMissing(String whatToDo) {
        super(whatToDo);
    }

    /** Never null, unlike the inherited one: the whole point of this exception. */
    public String whatToDo() {
        return String.valueOf(getMessage());
    }
}
