package org.entente.app;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the log is written: in lines to be read, or as JSON, one object a line, to be collected. */
enum LogFormat {
    PLAIN, JSON;

    static final String VARIABLE = "ENTENTE_LOG";

    /** @throws IllegalArgumentException with one line that says what to do */
    static LogFormat read(Map<String, String> environment) {
        return switch (environment.getOrDefault(VARIABLE, "plain")) {
            case "plain" -> PLAIN;
            case "json" -> JSON;
            default -> throw new IllegalArgumentException(VARIABLE + " must be json or plain (drop it for plain)");
        };
    }

    /** What Spring Boot is told. */
    Map<String, Object> properties() {
        return this == JSON ? Map.of("logging.structured.format.console", "logstash") : Map.of();
    }

    /** The words of the start, in the form in which all else is written. */
    void say(String words) {
        switch (this) {
            case PLAIN -> System.out.println(words);
            case JSON -> {
                Logger log = LoggerFactory.getLogger(Entente.class);
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(log::info);
            }
        }
    }
}
