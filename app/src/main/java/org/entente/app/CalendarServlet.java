package org.entente.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.core.calendar.CalendarCommands;
import org.entente.core.calendar.CalendarPage;
import org.entente.core.calendar.CouncilFeed;
import org.entente.core.ledger.Ledger;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of a council for calendars, at an address that holds a secret. An address that was never made and one that
 * was ended are answered the same; none is ever logged.
 */
final class CalendarServlet extends HttpServlet {

    static final String PATTERN = CalendarCommands.PATH + "*";

    private static final long serialVersionUID = 1L;
    /** Longer ones are none of ours. */
    private static final int LONGEST = 100;

    private final transient Ledger ledger;
    private final transient CalendarPage.Writer writer;
    private final transient InstantSource clock;

    CalendarServlet(Ledger ledger, CalendarPage.Writer writer, InstantSource clock) {
        this.ledger = ledger;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CalendarPage> page = page(request.getPathInfo(), languages(request.getParameter("lang")));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        byte[] bytes = page.map(writer::write).orElseGet(() -> new byte[0]);
        if (page.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType("text/calendar; charset=utf-8");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<CalendarPage> page(@Nullable String path, @Nullable RoomLanguages languages) {
        if (path == null || path.length() > LONGEST || !path.startsWith("/")
                || !path.endsWith(CalendarCommands.ENDING)) {
            return Optional.empty();
        }
        String secret = path.substring(1, path.length() - CalendarCommands.ENDING.length());
        return ledger.read(tx -> CouncilFeed.read(tx, secret, languages, clock.instant()));
    }

    private static @Nullable RoomLanguages languages(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return switch (asked) {
            case "en" -> RoomLanguages.ENGLISH;
            case "fr" -> RoomLanguages.FRENCH;
            default -> null;
        };
    }
}
