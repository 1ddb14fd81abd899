package org.entente.app.operator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.app.Settings;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.people.Platform;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Texts;
import org.entente.store.Inspection;
import org.entente.store.delivery.DeadLetters.DeadLetter;
import org.entente.store.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/** What the bot has given up to deliver: which and why, and all of it once more; also while the bot runs. */
final class Undelivered {

    /** The word that puts everything back. */
    static final String RETRY = "retry";

    /** Fills a screen. */
    private static final int SHOWN = 20;
    /** A bot at work on the same SQLite file waits for no more than these at a time. */
    private static final int AT_ONCE = 200;

    private final Settings settings;
    private final Terminal terminal;

    Undelivered(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /**
     * Lists what was given up, or puts it back.
     *
     * @return whether nothing is given up, or whether everything was put back
     */
    boolean run(boolean retry) {
        String url = settings.databaseUrl();
        if (url != null) {
            return run(retry, () -> Inspection.at(url), "operator.record.unreadable.postgres");
        }
        Path file = RecordFiles.record(settings, terminal);
        return file != null && run(retry, () -> Inspection.of(file), "operator.record.unreadable");
    }

    private boolean run(boolean retry, Supplier<Inspection> opens, String unreadable) {
        try (Inspection record = opens.get()) {
            long count = record.countDead();
            if (count == 0) {
                terminal.say("operator.undelivered.none");
                return true;
            }
            return retry ? retried(record, count) : listed(record, count);
        } catch (LedgerUnavailable | SqlFailure e) {
            terminal.say(unreadable, Map.of("why", RecordFiles.why(e)));
            return false;
        }
    }

    private boolean listed(Inspection record, long count) {
        List<DeadLetter> latest = record.latestDead(SHOWN);
        Map<String, Bilingual> councils = record.names();
        terminal.say("operator.undelivered.found", Map.of("count", count));
        if (latest.size() < count) {
            terminal.say("operator.undelivered.newest", Map.of("count", latest.size()));
        }
        for (DeadLetter letter : latest) {
            terminal.say("operator.undelivered.letter",
                    Map.of("when", terminal.shown(letter.at()), "council", council(letter, councils), "what",
                            letter.what().name(), "platform", platform(letter.platform()), "place", place(letter),
                            "why", Reasons.shown(letter.reason(), terminal.language())));
        }
        terminal.say("operator.undelivered.next");
        return false;
    }

    private String council(DeadLetter letter, Map<String, Bilingual> councils) {
        Bilingual name = councils.get(letter.councilId());
        if (name != null) {
            return name.in(terminal.language());
        }
        return letter.councilId().isEmpty() ? Texts.in(terminal.language(), "operator.undelivered.no.council")
                : letter.councilId();
    }

    private String platform(@Nullable Platform platform) {
        return platform == null ? "" : Texts.in(terminal.language(), "platform." + platform.name());
    }

    private static String place(DeadLetter letter) {
        return letter.platform() == null ? "NOWHERE" : letter.place().name();
    }

    private boolean retried(Inspection record, long count) {
        long done = 0;
        try {
            int now = AT_ONCE;
            while (now > 0 && done < count) {
                now = record.retryOldest((int) Math.min(AT_ONCE, count - done));
                done += now;
            }
        } catch (LedgerUnavailable | SqlFailure e) {
            terminal.say("operator.undelivered.failed", Map.of("count", done, "why", RecordFiles.why(e)));
            return false;
        }
        terminal.say("operator.undelivered.retried", Map.of("count", done));
        return true;
    }
}
