package org.entente.web.inbound;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.web.render.ConsoleHtml;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody to the console but the browser on this machine that opened the address printed at the start. The address
 * of the sender alone would let every tunnel and proxy of this machine in.
 */
public final class ConsoleGuard extends HttpFilter {

    /** The name of the parameter with the key that opens once. */
    static final String KEY = "key";
    /** The request's attribute with the token that pages carry. */
    static final String TOKEN = "org.entente.web.token";
    private static final String HEADER = "X-Entente-Page";
    private static final String COOKIE = "entente_console";
    private static final long serialVersionUID = 1L;

    private static final Pattern HERE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final transient Keys keys;

    ConsoleGuard(Keys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PageHeaders.set(response);
        if (!fromHere(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "elsewhere");
            return;
        }
        String key = "GET".equals(request.getMethod()) ? request.getParameter(KEY) : null;
        if (key != null) {
            enter(key, response);
            return;
        }
        Optional<String> session = session(request);
        if (session.isEmpty()) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "key");
        } else if (!reads(request) && !ours(request, session.get())) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "page");
        } else {
            request.setAttribute(TOKEN, keys.token(session.get()));
            chain.doFilter(request, response);
        }
    }

    private void enter(String key, HttpServletResponse response) throws IOException {
        Optional<String> session = keys.open(key);
        if (session.isEmpty()) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "key");
            return;
        }
        Cookie cookie = new Cookie(COOKIE, session.get());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        // by a page, not a redirect: a cookie of the same site only is not sent along when another program opened this
        response.setHeader("Refresh", "0; url=/");
        PageHeaders.html(response, ConsoleHtml.entered().render());
    }

    private static boolean reads(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private boolean ours(HttpServletRequest request, String session) {
        String token = request.getHeader(HEADER);
        String site = request.getHeader("Sec-Fetch-Site");
        return token != null && keys.matches(session, token) && (site == null || "same-origin".equals(site));
    }

    private Optional<String> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : List.of(cookies).stream().filter(cookie -> COOKIE.equals(cookie.getName())).map(Cookie::getValue)
                        .filter(keys::holds).findFirst();
    }

    /** From this machine, under a name of this machine, and passed on by nobody. */
    private static boolean fromHere(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null && HERE.matcher(host).matches() && loopback(request.getRemoteAddr())
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean loopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        response.setStatus(status);
        JteModel page = ConsoleHtml.refused(reason);
        PageHeaders.html(response, page.render());
    }
}
