package org.entente.slack.inbound;

import java.util.Map;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;

/** The few pages that somebody sees who installs the bot: both languages on each, no script, nothing loaded. */
final class InstallPages {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>Entente</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem }
            section + section { border-top: 1px solid GrayText; margin-top: 2rem; padding-top: 1rem }
            </style></head>
            <body><main><h1>Entente</h1>
            """;

    private final String install;

    InstallPages(InstallClient client) {
        this.install = client.installAddress();
    }

    /** @param authorize where Slack asks whether the bot may be installed */
    String begin(String authorize) {
        return page("install.begin", "install.begin.next", Map.of(), "install.button", authorize);
    }

    String done(String workspace) {
        return page("install.done", "install.done.next", Map.of("workspace", workspace), null, "");
    }

    String denied() {
        return again("install.denied", "install.denied.next", Map.of());
    }

    String stale() {
        return again("install.stale", "install.stale.next", Map.of());
    }

    /** @param code Slack's own word */
    String refused(@Nullable String code) {
        return again("install.refused", "install.refused.next",
                Map.of("code", code == null ? "?" : code.replaceAll("[^A-Za-z0-9_]", "")));
    }

    String rotates() {
        return again("install.rotates", "install.rotates.next", Map.of());
    }

    String failed() {
        return again("install.failed", "install.failed.next", Map.of());
    }

    String busy() {
        return again("install.busy", "install.busy.next", Map.of());
    }

    private String again(String said, String next, Map<String, Object> arguments) {
        return page(said, next, arguments, "install.again", install);
    }

    private static String page(String said, String next, Map<String, Object> arguments, @Nullable String link,
            String address) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Language language : Language.values()) {
            page.append("<section lang=\"").append(language == Language.ENGLISH ? "en" : "fr")
                    .append("\">\n<p><strong>")
                    .append(escaped(Texts.in(language, said, arguments))).append("</strong></p>\n<p>")
                    .append(escaped(Texts.in(language, next, arguments))).append("</p>\n");
            if (link != null) {
                page.append("<p><a href=\"").append(escaped(address)).append("\">")
                        .append(escaped(Texts.in(language, link))).append("</a></p>\n");
            }
            page.append("</section>\n");
        }
        return page.append("</main></body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }
}
