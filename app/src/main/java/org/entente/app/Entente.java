package org.entente.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot with what the environment says. */
@SpringBootApplication
public class Entente {

    public static void main(String[] arguments) {
        SpringApplication.run(Entente.class, arguments);
    }
}
