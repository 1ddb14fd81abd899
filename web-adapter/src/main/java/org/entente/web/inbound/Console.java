package org.entente.web.inbound;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.command.Place;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Postbox;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Platform;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.web.render.ConsoleHtml;
import org.entente.web.render.ConsolePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The console's addresses. Whose part is taken, and in which room, stands in the address: every tab is somebody else's.
 * Everything here is behind the {@link ConsoleGuard}.
 */
@Controller
public final class Console {

    /** Everything below belongs to the console. */
    public static final String PATH = "/console/";
    static final String ROOM = "council";
    private static final String BASE = PATH + "as/{user}/in/{room}/";
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Ledger ledger;
    private final Desk desk;
    private final Scene scene;
    private final Stream stream;
    private final Keys keys;
    private final InstantSource clock;

    Console(Ledger ledger, Desk desk, Scene scene, Stream stream, Keys keys, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.scene = scene;
        this.stream = stream;
        this.keys = keys;
        this.clock = clock;
    }

    /** The page of whoever is first at the table. */
    @GetMapping({"/", PATH})
    ResponseEntity<String> enter() {
        return first(cast(ROOM), ROOM);
    }

    private static ResponseEntity<String> first(Cast cast, String room) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address(cast.players().getFirst().account().user(), room))).build();
    }

    static String address(String user, String room) {
        return PATH + "as/" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "/in/"
                + URLEncoder.encode(room, StandardCharsets.UTF_8) + "/";
    }

    @GetMapping(BASE)
    ResponseEntity<String> page(@PathVariable String user, @PathVariable String room,
            @RequestParam(defaultValue = "") String line, HttpServletRequest request) {
        String token = String.valueOf(request.getAttribute(ConsoleGuard.TOKEN));
        return drawn(user, room, line, token, ConsoleHtml::page);
    }

    /** @param open whether the guide is unfolded */
    @GetMapping(BASE + "guide")
    ResponseEntity<String> guide(@PathVariable String user, @PathVariable String room,
            @RequestParam(defaultValue = "true") boolean open) {
        return drawn(user, room, "", "", page -> ConsoleHtml.aside(page, open));
    }

    private ResponseEntity<String> drawn(String user, String room, String line, String token,
            Function<ConsolePage, JteModel> how) {
        return ledger.read(tx -> {
            Cast cast = Cast.of(tx, room);
            return cast.called(user).map(acting -> html(
                    how.apply(scene.of(tx, cast, acting, room, line, token, clock.instant())).render()))
                    // somebody who is not there any more: the first who is
                    .orElseGet(() -> first(cast, room));
        });
    }

    @GetMapping(BASE + "stream")
    SseEmitter stream(@PathVariable String user, @PathVariable String room, @RequestParam long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        long mark = last == null ? after : Long.parseLong(last);
        return stream.open(mark, new Stream.Watched("room", roomOf(room), message -> scene.drawn(message, false)),
                new Stream.Watched("mine", talkOf(user), message -> scene.drawn(message, true)));
    }

    @PostMapping(BASE + "say")
    ResponseEntity<String> say(@PathVariable String user, @PathVariable String room, @RequestParam String line) {
        return line.isBlank() ? ResponseEntity.noContent().build()
                : answer(room, user, player -> Optional
                        .of(Translation.typed(line, player.account(), player.language(), place(room, null))));
    }

    @PostMapping(BASE + "press")
    ResponseEntity<String> press(@PathVariable String user, @PathVariable String room,
            @RequestParam MultiValueMap<String, String> sent) {
        Map<String, @Nullable String> fields = fields(sent);
        return answer(room, user, player -> Translation.pressed(fields, player.account(), player.language(),
                place(room, fields.get("message"))));
    }

    @PostMapping(BASE + "submit")
    ResponseEntity<String> submit(@PathVariable String user, @PathVariable String room,
            @RequestParam MultiValueMap<String, String> sent) {
        return answer(room, user, player -> Translation.submitted(fields(sent), player.account(), player.language(),
                place(room, null)));
    }

    /** The council's clock is moved in the name of its secretariat, whoever's page it is. */
    @PostMapping(BASE + "clock")
    ResponseEntity<String> clock(@PathVariable String user, @PathVariable String room, @RequestParam Moved to) {
        Cast cast = cast(room);
        return cast.first(Role.SECRETARIAT).map(player -> {
            Asked asked = to.asked(cast, player, place(room, null), clock.instant());
            return html(Answering.html(asked, desk.take(asked)));
        }).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Another address that opens once, for a second browser on this machine. */
    @PostMapping(BASE + "key")
    ResponseEntity<String> key(@PathVariable String user, @PathVariable String room, HttpServletRequest request) {
        URI address = URI.create(request.getRequestURL().toString())
                .resolve("/?" + ConsoleGuard.KEY + "=" + keys.next());
        return cast(room).called(user).map(player -> html(scene.opening(address, player.language())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(BASE + "file/{where}/{id}")
    ResponseEntity<byte[]> file(@PathVariable String user, @PathVariable String room, @PathVariable String where,
            @PathVariable String id) {
        Address address = "mine".equals(where) ? talkOf(user) : roomOf(room);
        return ledger.read(tx -> tx.use(Postbox.class).opened(address, id)).map(Console::handed)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> handed(Document.Made file) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(file.bytes());
    }

    private interface Reading {
        Optional<Asked> by(Cast.Player player);
    }

    private ResponseEntity<String> answer(String room, String user, Reading reading) {
        return cast(room).called(user).map(player -> reading.by(player)
                .map(asked -> answered(asked, room, player))
                .orElseGet(() -> ResponseEntity.badRequest().build()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Whoever has just chosen another language gets the whole page in it. */
    private ResponseEntity<String> answered(Asked asked, String room, Cast.Player player) {
        String answer = Answering.html(asked, desk.take(asked));
        Language now = cast(room).called(player.account().user()).map(Cast.Player::language)
                .orElseGet(player::language);
        return now == player.language() ? html(answer) : ResponseEntity.ok().header("HX-Refresh", "true").build();
    }

    private Cast cast(String room) {
        return ledger.read(tx -> Cast.of(tx, room));
    }

    private static Place place(String room, @Nullable String message) {
        return new Place(Platform.WEB, Cast.HERE, room, message, false);
    }

    static Address roomOf(String room) {
        return new Address(Platform.WEB, Cast.HERE, Address.Kind.ROOM, room);
    }

    static Address talkOf(String user) {
        return new Address(Platform.WEB, Cast.HERE, Address.Kind.PERSON, user);
    }

    /** Several values of one field are lines, as everywhere. */
    private static Map<String, @Nullable String> fields(MultiValueMap<String, String> sent) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> fields.put(name, String.join("\n", values)));
        return fields;
    }

    private static ResponseEntity<String> html(String page) {
        return page.isEmpty() ? ResponseEntity.noContent().build() : ResponseEntity.ok().contentType(HTML).body(page);
    }
}
