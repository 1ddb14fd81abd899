package org.entente.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;

/** Whether the platforms take what we send, as the last call to each workspace said. */
public final class Connections {

    /** After this long without a call nobody knows any more. */
    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** The codes by which Slack and the service of Teams say that it is us whom they do not want. */
    private static final Set<String> OURSELVES = Set.of("invalid_auth", "not_authed", "account_inactive",
            "token_revoked", "token_expired", "missing_scope", "not_allowed_token_type", "no_permission",
            "org_login_required", "HTTP 401", "HTTP 403", "Unauthorized", "AuthorizationFailed");
    private static final List<String> OURSELVES_BEGIN = List.of("the login service refuses", "not installed in",
            "ENTENTE_SECRET_KEY");

    private final Measures measures;
    private final InstantSource clock;
    private final Map<Place, Refused> refused = new ConcurrentHashMap<>();

    /** @param clock the machine's clock */
    public Connections(Measures measures, InstantSource clock) {
        this.measures = measures;
        this.clock = clock;
    }

    private record Place(Platform platform, String workspace) {}

    private record Refused(String reason, Instant at) {}

    /** Why what we send is refused, by the name of a platform and its workspace; codes only. */
    Map<String, String> troubles() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        Map<String, String> troubles = new TreeMap<>();
        refused.forEach((place, why) -> {
            if (why.at().isAfter(oldest)) {
                troubles.put(place.platform() + " " + place.workspace(), why.reason());
            }
        });
        return troubles;
    }

    private Carrier.Outcome seen(Carrier carrier, Address address, Supplier<Carrier.Outcome> call) {
        long begun = System.nanoTime();
        Carrier.Outcome outcome = call.get();
        measures.sent(carrier, outcome, System.nanoTime() - begun);
        Place place = new Place(address.platform(), address.workspace());
        String reason = reason(outcome);
        if (reason == null) {
            refused.remove(place);
        } else if (OURSELVES.contains(reason) || OURSELVES_BEGIN.stream().anyMatch(reason::startsWith)) {
            refused.put(place, new Refused(reason, clock.instant()));
        }
        return outcome;
    }

    private static @Nullable String reason(Carrier.Outcome outcome) {
        return switch (outcome) {
            case Carrier.Sent sent -> null;
            case Carrier.SentToAll sent -> null;
            case Carrier.Later(Duration after, String reason) -> reason;
            case Carrier.Never(String reason, boolean closesRoom) -> reason;
        };
    }

    /** The same carrier, at whose answers is looked. */
    public Carrier of(Carrier carrier) {
        return new Carrier() {

            @Override
            public Platform platform() {
                return carrier.platform();
            }

            @Override
            public List<Budget> budgets(Address address, @Nullable String messageId) {
                return carrier.budgets(address, messageId);
            }

            @Override
            public Outcome post(Address address, Card card, Voice voice) {
                return seen(carrier, address, () -> carrier.post(address, card, voice));
            }

            @Override
            public Outcome update(Address address, String messageId, Card card, Voice voice) {
                return seen(carrier, address, () -> carrier.update(address, messageId, card, voice));
            }

            @Override
            public Outcome updateForEach(Address address, String messageId, Card card, Voice voice) {
                return seen(carrier, address, () -> carrier.updateForEach(address, messageId, card, voice));
            }

            @Override
            public Outcome file(Address address, String offer, Document.Made file, Voice voice) {
                return seen(carrier, address, () -> carrier.file(address, offer, file, voice));
            }
        };
    }
}
