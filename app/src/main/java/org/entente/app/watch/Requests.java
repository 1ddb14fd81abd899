package org.entente.app.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Marks every request with an id, which comes back in a header and stands in each line of the log that is written for it,
 * and measures how long its answer took.
 */
public final class Requests extends HttpFilter {

    /** The name of the id in the log. */
    public static final String MARK = "request";
    static final String HEADER = "X-Request-ID";

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private final transient Measures measures;
    private final transient Map<String, String> doors;

    /** @param doors what is measured: a platform's name by the path of its door */
    public Requests(Measures measures, Map<String, String> doors) {
        this.measures = measures;
        this.doors = Map.copyOf(doors);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String given = request.getHeader(HEADER);
        String id = given != null && safe(given) ? given : made();
        response.setHeader(HEADER, id);
        String platform = doors.get(request.getRequestURI());
        MDC.put(MARK, id);
        long begun = System.nanoTime();
        InHand inHand = InHand.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            InHand.end();
            MDC.remove(MARK);
            measure(platform, inHand, response.getStatus(), System.nanoTime() - begun);
        }
    }

    private void measure(@Nullable String platform, InHand inHand, int status, long nanoseconds) {
        if (platform != null) {
            measures.answered(platform, inHand.kind(), inHand.outcome(status), nanoseconds);
        }
    }

    /** Whoever may call us must not be able to write into our log. */
    private static boolean safe(String id) {
        return id.length() >= SHORTEST && id.length() <= LONGEST && id.chars().allMatch(
                c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
                        || c == '.');
    }

    private static String made() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
