package org.entente.teams.inbound;

import java.util.regex.Pattern;
import org.entente.core.command.Mentions;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people wrote, out of Teams' own way of writing mentions. */
final class TeamsText {

    private static final char NO_BREAK_SPACE = '\u00A0';
    /** Typed as we write it, without having been chosen from Teams' list of people. */
    private static final Pattern ADDRESS = Pattern.compile("(?iu)^@entente(?!\\p{L})[ ,:]*");

    private TeamsText() {}

    /** The words without the address to the bot; other accounts as core writes them. */
    static String read(Activity activity) {
        String text = activity.json().path("text").asString("");
        for (JsonNode entity : activity.json().path("entities")) {
            if ("mention".equals(entity.path("type").asString(""))) {
                text = replaced(text, entity, activity);
            }
        }
        String read = unescaped(text.replaceAll("</?at[^>]*>", "")).replace(NO_BREAK_SPACE, ' ').strip();
        return ADDRESS.matcher(read).replaceFirst("");
    }

    private static String replaced(String text, JsonNode entity, Activity activity) {
        String id = Activity.text(entity.path("mentioned").path("id"));
        String written = Activity.text(entity.path("text"));
        if (id == null) {
            return text;
        }
        String name = entity.path("mentioned").path("name").asString("");
        String mark = written == null ? "<at>" + name + "</at>" : written;
        String instead = id.equals(activity.bot()) ? " " : mention(activity.tenant(), id);
        return text.replace(mark, instead);
    }

    /** The mention of an account, for core. */
    static String mention(String tenant, String user) {
        return Mentions.write(new Identity(Platform.TEAMS, tenant, user));
    }

    /** The text of a message as Teams hands it on from its menu: HTML. */
    static @Nullable String ofHtml(@Nullable String html) {
        return html == null ? null
                : unescaped(html.replaceAll("(?i)<br\\s*/?>|</p>|</div>|</li>", "\n").replaceAll("<[^<>]*>", ""))
                        .replace(NO_BREAK_SPACE, ' ').replaceAll("\n{2,}", "\n").strip();
    }

    private static String unescaped(String text) {
        return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&");
    }
}
