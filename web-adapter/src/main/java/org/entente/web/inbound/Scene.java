package org.entente.web.inbound;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Postbox;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.text.Language;
import org.entente.core.time.TimeText;
import org.entente.core.time.ZonedMoment;
import org.entente.web.render.ConsoleHtml;
import org.entente.web.render.ConsolePage;
import org.entente.web.render.Say;
import org.jspecify.annotations.Nullable;

/** What stands on a page of the console, read from the record. */
final class Scene {

    private static final int MESSAGES = 40;

    private final Completions completions;

    Scene(Completions completions) {
        this.completions = completions;
    }

    /** @param now the machine's clock */
    ConsolePage of(Transaction record, Cast cast, Cast.Player acting, String room, String line, String token,
            Instant now) {
        Language language = acting.language();
        Postbox postbox = record.use(Postbox.class);
        List<Postbox.Message> said = postbox.newest(Console.roomOf(room), MESSAGES);
        List<Postbox.Message> mine = postbox.newest(Console.talkOf(acting.account().user()), MESSAGES);
        long mark = Math.max(last(said), last(mine));
        return new ConsolePage(new Say(language), token, actor(acting, acting, room, language),
                cast.players().stream().map(player -> actor(player, acting, room, language)).toList(), room,
                cast.rooms().stream().map(each -> new ConsolePage.RoomLink(each,
                        Console.address(acting.account().user(), each), each.equals(room))).toList(),
                said.stream().map(message -> ConsoleHtml.message(message, file(message, false)))
                        .toList(),
                mine.stream().map(message -> ConsoleHtml.message(message, file(message, true)))
                        .toList(),
                mark, completions.in(language), line, clock(cast.council(), language, now),
                cast.council() == null ? List.of() : steps(record, cast, room, language));
    }

    /** @param mine whether it was sent to one person alone */
    String drawn(Postbox.Message message, boolean mine) {
        return ConsoleHtml.message(message, file(message, mine)).render();
    }

    private static long last(List<Postbox.Message> messages) {
        return messages.stream().mapToLong(Postbox.Message::mark).max().orElse(0);
    }

    private static String file(Postbox.Message message, boolean mine) {
        return message.fileName() == null ? "" : "file/" + (mine ? "mine" : "room") + "/" + message.id();
    }

    private static ConsolePage.Actor actor(Cast.Player player, Cast.Player acting, String room, Language language) {
        Say reader = new Say(language);
        String name = player.person() == null ? reader.at("visitor") : player.person().name();
        String place = player.role() == null ? reader.at("visitor.place")
                : reader.at("role." + player.role()) + (player.organisation() == null ? ""
                        : " · " + player.organisation().label().in(language));
        return new ConsolePage.Actor(name, new Say(player.person() == null ? language : player.language()).tag(), place,
                Console.address(player.account().user(), room), player.equals(acting));
    }

    private static @Nullable String clock(@Nullable Council council, Language language, Instant now) {
        return council == null ? null
                : TimeText.dateAndTime(new ZonedMoment(council.clock().at(now), council.zone()), language);
    }

    private static List<ConsolePage.Step> steps(Transaction record, Cast cast, String room, Language language) {
        return Arrays.stream(Guide.values()).map(step -> {
            Say reader = new Say(language);
            Optional<Cast.Player> by = cast.first(step.by());
            String line = reader.at("guide." + step + ".line");
            String address = by.map(player -> Console.address(player.account().user(), room)).orElse("") + "?line="
                    + URLEncoder.encode(line, StandardCharsets.UTF_8);
            String name = by.map(Cast.Player::person).map(person -> person.name()).orElse(null);
            return new ConsolePage.Step(reader.at("guide." + step), line, name, address,
                    step.done(record, cast.council()));
        }).toList();
    }

    /** The answer that holds an address that opens once. */
    String opening(URI address, Language language) {
        return ConsoleHtml.answer(Card.untitled()
                .paragraph(new Content.LinkTo(Content.literal(address.toString()), address))
                .note(Content.words("console.key.note")).build(), language).render();
    }
}
