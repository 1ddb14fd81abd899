package org.entente.app.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.BadRequestException;

/** The whole body of a request has to be there in time, however often a byte of it comes. */
public final class PromptBodies implements Filter {

    private final long nanos;

    public PromptBodies(Duration time) {
        this.nanos = time.toNanos();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request instanceof HttpServletRequest http && "POST".equals(http.getMethod())
                ? new Prompt(http, System.nanoTime() + nanos)
                : request, response);
    }

    private static final class Prompt extends HttpServletRequestWrapper {
        private final long end;

        Prompt(HttpServletRequest request, long end) {
            super(request);
            this.end = end;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new PromptBody(super.getInputStream(), end);
        }
    }

    /** Refuses to read on when it is late. */
    private static final class PromptBody extends ServletInputStream {
        private final ServletInputStream body;
        private final long end;

        PromptBody(ServletInputStream body, long end) {
            this.body = body;
            this.end = end;
        }

        private void inTime() throws IOException {
            if (System.nanoTime() > end) {
                throw new BadRequestException("the body comes too slowly");
            }
        }

        @Override
        public int read() throws IOException {
            inTime();
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            inTime();
            return body.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
