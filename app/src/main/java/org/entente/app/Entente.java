package org.entente.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.demo.Demo;
import org.entente.app.demo.DemoCouncil;
import org.entente.app.demo.Rehearsal;
import org.entente.app.operator.Operator;
import org.entente.slack.SlackSettings;
import org.entente.store.Database;
import org.entente.teams.TeamsSettings;
import org.entente.web.WebSettings;
import org.entente.web.inbound.WebInbound;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the bot with what the environment says. */
public final class Entente {

    /** Starting it again does not help. */
    private static final int WRONG_SETTINGS = 2;
    /** As sysexits.h calls it. */
    private static final int TRY_AGAIN_LATER = 75;
    private static final Duration DATABASE_BEGINS = Duration.ofSeconds(60);

    private Entente() {}

    public static void main(String[] arguments) {
        String word = arguments.length == 0 ? "" : arguments[0];
        try {
            Map<String, String> environment = SecretFiles.read(System.getenv());
            switch (word) {
                case "" -> {
                    Leaving.inTime();
                    start(environment);
                }
                case "demo" -> Demo.run();
                case "rehearse" -> Rehearsal.run();
                case "manifest" -> System.out.println(Manifest.of(List.of(arguments).subList(1, arguments.length),
                        environment, Path.of("")));
                case String operators when Operator.COMMANDS.contains(operators) ->
                        System.exit(operate(arguments, environment));
                default -> throw new IllegalArgumentException("'" + word
                        + "' is not known; try: ./entente, ./entente demo, ./entente manifest or ./entente "
                        + String.join(", ./entente ", Operator.COMMANDS));
            }
        } catch (IllegalArgumentException e) {
            System.err.println("entente: " + e.getMessage());
            System.exit(WRONG_SETTINGS);
        } catch (DatabaseThere.Away e) {
            System.err.println("entente: " + e.getMessage());
            System.exit(TRY_AGAIN_LATER);
        }
    }

    /** What goes wrong is told in the operator's words, and not in those of the libraries' logs. */
    private static int operate(String[] arguments, Map<String, String> environment) {
        LoggingSystem.get(Entente.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        return Operator.run(List.of(arguments), environment);
    }

    /**
     * Starts the bot.
     *
     * @param environment the variables that the README lists
     * @throws IllegalArgumentException with one line about what is wrong with them; nothing was started
     */
    public static ConfigurableApplicationContext start(Map<String, String> environment) {
        Settings settings = Settings.read(environment);
        LogFormat log = LogFormat.read(environment);
        SlackSettings slack = SlackSettings.read(environment);
        TeamsSettings teams = TeamsSettings.read(environment);
        String database = settings.databaseUrl();
        if (database != null) {
            DatabaseThere.await(database, DATABASE_BEGINS);
        }
        if (slack instanceof SlackSettings.OAuth) {
            KeyCheck.run(settings);
        }
        WebSettings web = WebSettings.read(environment,
                !(slack instanceof SlackSettings.Off && teams instanceof TeamsSettings.Off));
        SpringApplication application = web instanceof WebSettings.On
                ? new SpringApplication(Wiring.class, ConsoleWiring.class)
                : new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("slackSettings", slack);
            context.getBeanFactory().registerSingleton("teamsSettings", teams);
        });
        Map<String, Object> properties = new HashMap<>(log.properties());
        properties.put("server.port", environment.getOrDefault("PORT", "8080"));
        if (web instanceof WebSettings.On(boolean alone) && alone) {
            properties.put("server.address", "127.0.0.1");
        }
        application.setDefaultProperties(properties);
        ConfigurableApplicationContext running = application.run();
        Optional<String> code = FirstStart.setUpCode(running.getBean(Database.class).ledger(), settings);
        int port = port(running);
        Optional<String> console = running.getBeanProvider(WebInbound.class).stream().findAny().map(
                inbound -> "http://127.0.0.1:" + port + inbound.opening());
        if (web instanceof WebSettings.On(boolean alone) && alone) {
            DemoCouncil.atFirstStart(running.getBean(Database.class), running.getBean(Bot.class));
        }
        log.say(FirstStart.words(slack, teams, code, port, console));
        return running;
    }

    private static int port(ConfigurableApplicationContext running) {
        return Integer.parseInt(running.getEnvironment().getProperty("local.server.port", "8080"));
    }
}
