package org.entente.web;

import java.util.Map;

/** Whether the console is there, from environment variables. */
public sealed interface WebSettings {

    String CONSOLE = "ENTENTE_CONSOLE";

    /** The console is not there. */
    record Off() implements WebSettings {}

    /**
     * It is.
     *
     * @param alone whether no platform is connected: then nothing needs to be reached from another machine
     */
    record On(boolean alone) implements WebSettings {}

    /**
     * On while no platform is connected, then off unless asked for.
     *
     * @throws IllegalArgumentException with one line that says what to set
     */
    static WebSettings read(Map<String, String> environment, boolean connected) {
        String given = environment.getOrDefault(CONSOLE, connected ? "off" : "on");
        return switch (given) {
            case "on" -> new On(!connected);
            case "off" -> new Off();
            default -> throw new IllegalArgumentException(
                    CONSOLE + " must be on or off (drop it to have the console only while no platform is connected)");
        };
    }
}
