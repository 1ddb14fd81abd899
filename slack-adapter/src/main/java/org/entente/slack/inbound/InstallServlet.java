package org.entente.slack.inbound;

import com.slack.api.app_backend.oauth.payload.VerificationCodePayload;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.OAuthCallbackRequest;
import com.slack.api.bolt.request.builtin.OAuthStartRequest;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a browser asks for while somebody installs the bot. Whatever goes wrong, a page says what to do. */
final class InstallServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(InstallServlet.class);

    private final transient InstallApp app;
    private final transient InstallPages pages;

    InstallServlet(InstallApp app, InstallPages pages) {
        this.app = app;
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setContentLength(0);
            return;
        }
        write(response, answer(request));
    }

    private Response answer(HttpServletRequest request) {
        try {
            if (InstallClient.REDIRECT.equals(request.getServletPath())) {
                Map<String, List<String>> query = query(request);
                return app.run(new OAuthCallbackRequest(query, "", VerificationCodePayload.from(query),
                        cookies(request)));
            }
            Response begun = app.run(new OAuthStartRequest("", cookies(request)));
            if (begun.getStatusCode() >= 500) {
                return InstallApp.html(new Response(), 503, pages.failed());
            }
            if (!begun.getHeaders().containsKey("Set-Cookie")) {
                begun.setStatusCode(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            return begun;
        } catch (Exception e) {
            LOG.error("an installation stumbled", e);
            return InstallApp.html(new Response(), 503, pages.failed());
        }
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        return query;
    }

    /** Each cookie under its own name; nothing else of the request matters. */
    private static RequestHeaders cookies(HttpServletRequest request) {
        Map<String, List<String>> cookies = new LinkedHashMap<>();
        Cookie[] sent = request.getCookies();
        for (Cookie cookie : sent == null ? new Cookie[0] : sent) {
            if (InstallStates.COOKIE.equals(cookie.getName())) {
                cookies.put(cookie.getName(), List.of(cookie.getValue()));
            }
        }
        return new RequestHeaders(cookies);
    }

    /** The address holds the code: it goes into no cache and to no other site. */
    private static void write(HttpServletResponse response, Response answer) throws IOException {
        response.setStatus(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        byte[] page = (answer.getBody() == null ? "" : answer.getBody()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(answer.getContentType());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
