package org.entente.web.inbound;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.core.board.Board;
import org.entente.core.board.BoardCommands;
import org.entente.core.board.BoardPage;
import org.entente.core.ledger.Ledger;
import org.entente.core.text.RoomLanguages;
import org.entente.web.render.BoardParts;
import org.entente.web.render.BoardView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The board on the wall, at an address that holds a secret: a page, and what changes on it as it changes. It grants
 * nothing and takes nothing in; an address that never was and one that was ended are answered the same.
 */
@Controller
public final class Boards implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);
    private static final String ONE = BoardCommands.PATH + "{secret}";
    /** Longer ones are none of ours. */
    private static final int LONGEST = 100;
    /** A page that is gone is noticed when something is sent, and proxies cut what is silent for long. */
    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final long AGAIN_AFTER_MILLIS = 1_000;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Map<Key, SharedBoard> shared = new ConcurrentHashMap<>();

    private record Key(String secret, RoomLanguages languages) {}

    /** @param clock the machine's clock */
    public Boards(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping(ONE)
    void page(@PathVariable String secret, @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String theme, HttpServletResponse response) throws IOException {
        Optional<Board> board = read(secret);
        if (board.isEmpty()) {
            gone(response);
            return;
        }
        RoomLanguages languages = BoardView.languages(lang, board.get().languages());
        PageHeaders.set(response);
        PageHeaders.html(response, new BoardView(BoardParts.of(board.get(), languages), languages,
                BoardCommands.PATH + secret + "/stream?lang=" + tag(languages), theme(theme),
                clock.millis()).render());
    }

    /** What stands on it, then each part that changes; and that it is ended. */
    @GetMapping(ONE + "/stream")
    @Nullable
    SseEmitter stream(@PathVariable String secret, @RequestParam(required = false) @Nullable String lang,
            HttpServletResponse response) throws IOException {
        Optional<Board> board = read(secret);
        if (board.isEmpty()) {
            gone(response);
            return null;
        }
        PageHeaders.set(response);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        SharedBoard watched = join(new Key(secret, BoardView.languages(lang, board.get().languages())));
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("watcher").start(() -> serve(emitter, watched));
        return emitter;
    }

    @GetMapping(BoardCommands.PATH + "**")
    void none(HttpServletResponse response) throws IOException {
        gone(response);
    }

    /** Nobody is served any more: pages try again, and find the next one that listens here. */
    @Override
    public void close() {
        shared.values().forEach(SharedBoard::close);
    }

    private static void gone(HttpServletResponse response) throws IOException {
        PageHeaders.set(response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        PageHeaders.html(response, BoardView.gone());
    }

    private Optional<Board> read(String secret) {
        return secret.length() > LONGEST ? Optional.empty()
                : ledger.read(tx -> BoardPage.read(tx, secret, clock.instant()));
    }

    private SharedBoard join(Key key) {
        return shared.compute(key, (_, there) -> {
            if (there != null && there.join()) {
                return there;
            }
            SharedBoard begun = new SharedBoard(() -> read(key.secret()),
                    board -> BoardParts.of(board, key.languages()));
            begun.join();
            return begun;
        });
    }

    private void serve(SseEmitter emitter, SharedBoard board) {
        try {
            emitter.send(clock().reconnectTime(AGAIN_AFTER_MILLIS));
            SharedBoard.Drawn seen = SharedBoard.Drawn.NOTHING;
            while (true) {
                SharedBoard.Drawn now = board.after(seen, PULSE);
                if (now.ended()) {
                    emitter.send(SseEmitter.event().name("ended").data(""));
                    break;
                }
                if (now == seen) {
                    if (board.over()) {
                        break;
                    }
                    emitter.send(clock());
                } else {
                    send(emitter, seen, now);
                    seen = now;
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a board has gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            board.leave();
            shared.values().removeIf(SharedBoard::over);
            emitter.complete();
        }
    }

    private static void send(SseEmitter emitter, SharedBoard.Drawn seen, SharedBoard.Drawn now) throws IOException {
        for (Map.Entry<String, String> part : now.parts().entrySet()) {
            if (!part.getValue().equals(seen.parts().get(part.getKey()))) {
                emitter.send(SseEmitter.event().name(part.getKey()).data(part.getValue().replace("\n", " ")));
            }
        }
    }

    /** What this machine's clock shows, so that a screen with a wrong one counts down right. */
    private SseEmitter.SseEventBuilder clock() {
        return SseEmitter.event().name("clock").data(Long.toString(clock.millis()));
    }

    private static String tag(RoomLanguages languages) {
        return switch (languages) {
            case ENGLISH -> "en";
            case FRENCH -> "fr";
            case BOTH -> "both";
        };
    }

    private static @Nullable String theme(@Nullable String asked) {
        return "dark".equals(asked) || "light".equals(asked) ? asked : null;
    }
}
