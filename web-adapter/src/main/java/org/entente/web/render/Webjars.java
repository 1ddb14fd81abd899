package org.entente.web.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where scripts of other people lie on our own machine; the build writes their versions. */
final class Webjars {

    static final String HTMX = "/webjars/htmx.org/" + version("htmx") + "/dist/htmx.min.js";

    private Webjars() {}

    private static String version(String name) {
        Properties versions = new Properties();
        try (InputStream in = Webjars.class.getResourceAsStream("webjars.properties")) {
            if (in == null) {
                throw new IllegalStateException("webjars.properties is missing");
            }
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }
}
