package org.entente.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.app.Bot;
import org.entente.app.Entente;
import org.entente.store.Database;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The bot beside a throwaway Slack on this machine, with a fictitious council whose meeting is ready to begin. Ctrl-C
 * stops both, and nothing stays behind.
 */
public final class Demo {

    private Demo() {}

    /** @throws IllegalArgumentException with one line when the local Slack cannot be had on this machine */
    public static void run() {
        int port = freePort();
        LocalSlackWorkspace workspace = DemoCouncil.workspace()
                .postingTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        Path folder = folder();
        try {
            LocalSlackProcess slack = LocalSlackProcess.start(workspace);
            Runtime.getRuntime().addShutdownHook(new Thread(slack::close, "stop-local-slack"));
            ConfigurableApplicationContext bot = Entente.start(Map.of("SLACK_BOT_TOKEN",
                    LocalSlackWorkspace.BOT_TOKEN, "SLACK_SIGNING_SECRET", LocalSlackWorkspace.SIGNING_SECRET,
                    "SLACK_API_URL", slack.webApi().toString(), "ENTENTE_DATA_DIR", folder.toString(), "PORT",
                    Integer.toString(port)));
            DemoCouncil.fill(bot.getBean(Database.class), bot.getBean(Bot.class), DemoCouncil.Home.SLACK);
            System.out.println();
            System.out.println("  Entente demo: open " + slack.address());
            System.out.println("  In #council, choose who you are (\"Act as\") and type /council help");
            System.out.println("  The meeting is ready: as the Federal Co-chair type /meeting start");
            System.out.println("  Ctrl-C stops everything.");
            System.out.println();
        } catch (LocalSlackMissing e) {
            throw new IllegalArgumentException(e.whatToDo(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the local Slack did not start", e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("entente-demo");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(folder), "forget-demo"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("entente: left behind: " + folder);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
