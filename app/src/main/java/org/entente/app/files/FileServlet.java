package org.entente.app.files;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Downloads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;

/**
 * Gives out the file that an address of ours names. Whatever is wrong with an address, the answer is the same: nothing
 * is here.
 */
public final class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FileServlet.class);
    /** Files made at once: an address may be pressed by a whole table, and the table has to be served meanwhile. */
    private static final int AT_ONCE = 4;
    private static final String WAIT_SECONDS = "5";

    private final transient SignedLinks links;
    private final transient Downloads downloads;
    private final transient InstantSource clock;
    private final transient Semaphore places = new Semaphore(AT_ONCE);

    /** @param clock the machine's clock */
    public FileServlet(SignedLinks links, Downloads downloads, InstantSource clock) {
        this.links = links;
        this.downloads = downloads;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        String path = request.getPathInfo();
        Optional<SignedLinks.Wanted> wanted = path == null ? Optional.empty()
                : links.read(path.substring(1), clock.instant());
        if (wanted.isEmpty()) {
            nothing(response);
            return;
        }
        if (!places.tryAcquire()) {
            response.setHeader("Retry-After", WAIT_SECONDS);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            Optional<Document.Made> made = downloads.make(wanted.get());
            if (made.isEmpty()) {
                nothing(response);
                return;
            }
            give(response, made.get());
        } catch (RuntimeException e) {
            LOG.error("a file could not be made", e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            places.release();
        }
    }

    private static void give(HttpServletResponse response, Document.Made file) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    private static void nothing(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentLength(0);
    }
}
