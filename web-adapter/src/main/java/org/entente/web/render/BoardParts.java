package org.entente.web.render;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.board.Board;
import org.entente.core.card.Block;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.decision.MotionOnScreen;
import org.entente.core.meeting.Course;
import org.entente.core.poll.PollOnScreen;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** The parts of a board as HTML, by the id of the place they stand in; an empty one takes no room. */
public final class BoardParts {

    private static final Templates TEMPLATES = new StaticTemplates();
    /** By how many letters the words of a motion become smaller, so that they all stand on the screen. */
    private static final Map<String, Integer> LENGTHS = lengths();

    private final Voice voice;
    private final Pieces pieces;
    private final WebCards cards;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private BoardParts(RoomLanguages languages) {
        this.voice = new Voice(languages, id -> null);
        this.pieces = new Pieces(voice);
        this.cards = new WebCards(voice);
        List.of("head", "now", "motion", "polls", "presence", "coming").forEach(place -> parts.put(place, ""));
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        lengths.put("brief", 90);
        lengths.put("short", 180);
        lengths.put("middle", 360);
        lengths.put("long", 800);
        return lengths;
    }

    /**
     * An item, as the template takes it.
     *
     * @param lang of its title, where that is not the page's
     */
    public record Item(String number, JteModel title, @Nullable String lang, List<JteModel> details) {}

    /**
     * How the time of an item is counted.
     *
     * @param since milliseconds of the machine's clock, or empty
     * @param until likewise, when its planned time is over, or empty where nothing is planned
     */
    public record Clock(String since, String until, JteModel left, JteModel over, JteModel spent) {}

    /** A motion, as the template takes it. */
    public record Motion(JteModel title, JteModel text, @Nullable String lang, String length, String state,
            @Nullable JteModel progress,
            @Nullable JteModel tally, @Nullable JteModel result, @Nullable JteModel facts, @Nullable JteModel terms) {}

    /**
     * A choice with its count, as the template takes it.
     *
     * @param spoken for those who have it read
     */
    public record Bar(JteModel label, String spoken, long count) {}

    /** A decision in one line, as the template takes it. */
    public record Decided(JteModel title, JteModel text) {}

    /** A poll, as the template takes it. */
    public record Poll(JteModel title, JteModel question, @Nullable String lang, List<JteModel> results,
            JteModel state) {}

    /**
     * A place at the table, as the template takes it.
     *
     * @param aloud whether it is taken, for those who have it read
     */
    public record Seat(JteModel name, boolean taken, long people, JteModel aloud) {}

    /** Every part of the board. */
    public static Map<String, String> of(Board board, RoomLanguages languages) {
        BoardParts drawn = new BoardParts(languages);
        drawn.draw(board);
        return Map.copyOf(drawn.parts);
    }

    private void put(String place, JteModel part) {
        parts.put(place, part.render().strip());
    }

    private void draw(Board board) {
        switch (board.stage()) {
            case Board.Idle _ -> {
                head(board, null);
                put("now", TEMPLATES.boardWords(words("board.idle"), null));
            }
            case Board.Before before -> {
                head(board, before.meeting());
                put("now", TEMPLATES.boardWords(words("board.before"), pieces.text(before.when())));
                coming("board.agenda", before.coming());
            }
            case Board.Running running -> {
                head(board, running.meeting());
                running(running);
            }
            case Board.After after -> {
                head(board, after.meeting());
                put("now", TEMPLATES.boardWords(words("board.after"), null));
                put("motion", TEMPLATES.boardDecided(
                        words(after.decisions().isEmpty() ? "board.decided.nothing" : "board.decided"),
                        after.decisions().stream()
                                .map(each -> new Decided(pieces.label(each.title()), pieces.text(each.text())))
                                .toList()));
                put("coming", TEMPLATES.boardWords(words("board.next.meeting"), pieces.text(after.next())));
            }
        }
    }

    private void head(Board board, @Nullable Content meeting) {
        put("head", TEMPLATES.boardHead(pieces.label(board.council()),
                meeting == null ? null : pieces.label(meeting)));
    }

    private void running(Board.Running running) {
        Board.Now now = running.now();
        if (now == null) {
            put("now", TEMPLATES.boardWords(words("board.nothing.now"), null));
        } else {
            put("now", TEMPLATES.boardNow(item(now.item()), words("board.now"), clock(now)));
        }
        if (running.motion() != null) {
            put("motion", TEMPLATES.boardMotion(motion(running.motion())));
        }
        if (!running.polls().isEmpty()) {
            put("polls", TEMPLATES.boardPolls(running.polls().stream().map(this::poll).toList()));
        }
        presence(running.presence());
        coming("board.coming", running.coming());
    }

    private void presence(Board.Presence presence) {
        put("presence", TEMPLATES.boardPresence(words("board.here"), pieces.text(presence.quorum()), presence.enough(),
                presence.seats().stream()
                        .map(seat -> new Seat(pieces.label(voice.languages().size() > 1 ? seat.name() : seat.whole()),
                                seat.taken(), seat.people(),
                                words(seat.taken() ? "board.seat.taken" : "board.seat.empty")))
                        .toList(),
                presence.others() == 0 ? null
                        : pieces.label(Content.words("board.others").with("count", presence.others()))));
    }

    private void coming(String label, List<Course.Coming> items) {
        if (!items.isEmpty()) {
            put("coming", TEMPLATES.boardComing(words(label), items.stream()
                    .map(each -> new Item(Markup.shown(each.number()), pieces.text(each.title()), lang(each.title()),
                            each.details().isEmpty()
                                    ? List.of()
                                    : List.of(pieces
                                            .label(new Content.Joined(each.details(), Content.Joined.Joint.DOT)))))
                    .toList()));
        }
    }

    private Item item(Course.Discussed item) {
        List<JteModel> details = new ArrayList<>();
        if (item.presenters() != null) {
            details.add(pieces.label(item.presenters()));
        }
        if (item.ask() != null) {
            details.add(pieces.label(item.ask()));
        }
        return new Item(Markup.shown(item.number()), pieces.text(item.title()), lang(item.title()), details);
    }

    private @Nullable Clock clock(Board.Now now) {
        return now.since() == null ? null
                : new Clock(millis(now.since()), millis(now.until()), words("board.left"), words("board.over"),
                        words("board.spent"));
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }

    private Motion motion(MotionOnScreen motion) {
        Block progress = motion.progress();
        Block tally = motion.tally();
        Content result = motion.result();
        return new Motion(pieces.label(motion.title()), pieces.text(motion.text()), lang(motion.text()),
                length(motion.text()),
                progress == null ? "still" : "open", progress == null ? null : cards.of(progress),
                tally == null ? null : block(tally), result == null ? null : pieces.text(result),
                motion.facts().isEmpty() ? null : cards.of(new Block.Facts(motion.facts())),
                motion.terms().isEmpty() ? null
                        : pieces.label(new Content.Joined(motion.terms(), Content.Joined.Joint.DOT)));
    }

    /** What awaits its translation on a page of one language is read aloud in its own. */
    private @Nullable String lang(Content content) {
        Language page = voice.languages().getFirst();
        return voice.languages().size() == 1 && content instanceof Content.Typed(Bilingual text) && text.awaits(page)
                ? Pieces.tag(page == Language.ENGLISH ? Language.FRENCH : Language.ENGLISH)
                : null;
    }

    private String length(Content text) {
        int letters = voice.languages().stream().mapToInt(language -> Voice.plain(voice.say(text, language)).length())
                .max().orElse(0);
        return LENGTHS.entrySet().stream().filter(each -> letters <= each.getValue()).map(Map.Entry::getKey)
                .findFirst().orElse("longest");
    }

    private Poll poll(PollOnScreen poll) {
        return new Poll(pieces.label(poll.title()), pieces.text(poll.question()), lang(poll.question()),
                poll.results().stream().map(this::block).toList(), pieces.label(poll.state()));
    }

    /** Counts are read from afar, so each stands below its choice and their shares are drawn only. */
    private JteModel block(Block block) {
        return block instanceof Block.Tally(List<Block.Bar> bars, long base)
                ? TEMPLATES.boardTally(bars.stream().map(bar -> new Bar(pieces.label(bar.label()),
                        pieces.plain(bar.label()) + voice.colon() + bar.count(), bar.count())).toList(),
                        Math.max(base, 1))
                : cards.of(block);
    }

    private JteModel words(String key) {
        return pieces.label(Content.words(key));
    }
}
