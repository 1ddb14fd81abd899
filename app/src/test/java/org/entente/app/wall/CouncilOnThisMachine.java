package org.entente.app.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.app.Bot;
import org.entente.app.Entente;
import org.entente.app.clients.FreePort;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.command.Reply;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program with nothing connected: the fictitious council of its first start sits in the browser's room. Its
 * members speak by their accounts.
 */
final class CouncilOnThisMachine implements AutoCloseable {

    static final String CHAIR = "U01FEDERAL";
    static final String SCOTIA = "U02SCOTIA";
    static final String CLERK = "U03SECRETARIAT";
    static final String YUKON = "U04YUKON";
    static final String QUEBEC = "U05QUEBEC";
    static final String BRUNSWICK = "U06BRUNSWICK";
    private static final Pattern BOARD = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/board/[\\w-]+");

    private final Path folder;
    private final int port = FreePort.take();
    private @Nullable ConfigurableApplicationContext running;
    private int delivery;

    CouncilOnThisMachine() {
        try {
            folder = Files.createTempDirectory("entente-wall");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        starts();
    }

    void starts() {
        running = Entente.start(Map.of("PORT", Integer.toString(port), "ENTENTE_DATA_DIR", folder.toString()));
    }

    void stops() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Types a line in the room and returns what is answered, as text. */
    String says(String account, String line) {
        if (running == null) {
            throw new IllegalStateException("it does not run");
        }
        int space = line.indexOf(' ');
        Area area = Area.called(line.substring(1, space)).orElseThrow();
        Reply reply = running.getBean(Bot.class).dispatcher()
                .dispatch(new Invocation("wall-" + port + "-" + delivery++, new Identity(Platform.WEB, "here", account),
                        Language.ENGLISH, null, new Place(Platform.WEB, "here", "council", null, false),
                        new Input.Typed(area, line.substring(space + 1)), Instant.now()));
        return reply instanceof Reply.Shown shown ? PlainForm.of(shown.card(), Voice.in(Language.ENGLISH)) : "";
    }

    /** The meeting is opened, everybody but one is here, and the first item is discussed. */
    CouncilOnThisMachine meets() {
        says(CHAIR, "/meeting start");
        for (String account : new String[]{CHAIR, SCOTIA, YUKON, QUEBEC, BRUNSWICK, CLERK}) {
            says(account, "/meeting here");
        }
        says(CHAIR, "/agenda discuss 1");
        return this;
    }

    /** A new address for the board. */
    URI board() {
        String answer = says(CHAIR, "/meeting board");
        Matcher address = BOARD.matcher(answer);
        if (!address.find()) {
            throw new AssertionError("no address: " + answer);
        }
        return URI.create(address.group());
    }

    @Override
    public void close() {
        stops();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
