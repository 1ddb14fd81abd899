package org.entente.teams.inbound;

import java.util.Optional;
import org.entente.core.people.Identity;
import org.entente.teams.api.TeamsProfiles;
import org.entente.teams.api.TeamsRoutes;
import org.entente.teams.render.Refresh;
import org.jspecify.annotations.Nullable;

/** Sorts what Teams sends: what is ours goes to the desk, everything else is taken and left alone. */
final class Reception {

    private final Desk desk;
    private final TeamsRoutes routes;
    private final TeamsProfiles profiles;
    private final Consents consents;
    private final Fetching fetching;

    Reception(Desk desk, TeamsRoutes routes, TeamsProfiles profiles, Consents consents, Fetching fetching) {
        this.desk = desk;
        this.routes = routes;
        this.profiles = profiles;
        this.consents = consents;
        this.fetching = fetching;
    }

    Given receive(Activity activity) {
        if (!activity.conversation().isEmpty()) {
            routes.met(activity.met());
        }
        return switch (activity.type()) {
            case "message" -> taken(Translation.message(activity));
            case "invoke" -> invoke(activity);
            default -> {
                activity.who().ifPresent(who -> changed(activity, who));
                yield taken(Happenings.read(activity));
            }
        };
    }

    private Given taken(Optional<Asked> asked) {
        return asked.map(desk::take).orElse(Given.NOTHING);
    }

    private Given invoke(Activity activity) {
        return switch (activity.name()) {
            case "adaptiveCard/action" -> press(activity);
            case "task/fetch" -> taken(Translation.opening(activity));
            case "task/submit", "composeExtension/submitAction" -> taken(Translation.form(activity));
            case "composeExtension/fetchTask" -> taken(Translation.ofMessage(activity, author(activity)));
            case "fileConsent/invoke" -> consents.answered(activity);
            default -> Given.NOTHING;
        };
    }

    /** A client that fetches its reader's card, a press, or a press that says nothing of ours. */
    private Given press(Activity activity) {
        Optional<String> fetched = Refresh.fetched(activity.value().path("action").path("data"));
        return fetched.isPresent() ? fetching.own(activity, fetched.get())
                : Translation.press(activity).map(desk::take).orElseGet(() -> fetching.stale(activity));
    }

    /** Teams names who wrote a message by another id than that of their account here. */
    private @Nullable String author(Activity activity) {
        String id = Activity.text(activity.value().path("messagePayload").path("from").path("user").path("id"));
        return id == null || activity.conversation().isEmpty() ? null
                : profiles.called(activity.tenant(), id, activity.conversation())
                        .map(user -> TeamsText.mention(activity.tenant(), user)).orElse(null);
    }

    /** Somebody came or went: what is known of them may be old. */
    private void changed(Activity activity, Identity who) {
        if ("conversationUpdate".equals(activity.type())) {
            profiles.forget(activity.tenant(), who.user());
        }
    }
}
