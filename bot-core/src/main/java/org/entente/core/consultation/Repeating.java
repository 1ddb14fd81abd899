package org.entente.core.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Council;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.core.time.TimeText;
import org.jspecify.annotations.Nullable;

/** Rounds that come back every year: started, listed, stopped (I-01, G-09). */
final class Repeating {

    /** A month: enough to write, short enough to be remembered. */
    private static final long USUAL_LEAD = 30;

    private static final Parameter<RoundKind> KIND = Parameter.needed("round.kind", Types.choice(RoundKind.class));
    private static final Parameter<List<YearlyDue>> DUES = Parameter.needed("round.dues", DuesType.DUES).after(
            List.of("due", "every", "each", "by"), List.of("chaque", "échéance", "tous les", "d’ici le"));
    private static final Parameter<Long> LEAD = Parameter.optional("round.lead", Types.number(1, 180))
            .after(List.of("open", "opens", "days before"), List.of("ouvrir", "ouverture", "jours avant"));
    private static final Parameter<List<String>> QUESTIONS = Parameter.optional("round.questions",
            Types.list(Opening.MOST_QUESTIONS, Opening.LONGEST_QUESTION)).inFormOnly();
    private static final Parameter<String> TITLE = Opening.OWN_TITLE.inFormOnly();
    private static final Parameter<String> SERIES = Parameter.hidden("series", Types.ID);

    private Repeating() {}

    static List<Command> commands() {
        return List.of(
                Command.named("round.repeat", Area.ROUND).words("repeat|every year|recurring", "répéter|chaque année")
                        .takes(KIND, DUES, LEAD, TITLE, QUESTIONS, Opening.OTHER_TITLE, Opening.OTHER_QUESTIONS,
                                Opening.TO, Opening.TAB)
                        .by(Permission.table()).does(Repeating::repeat),
                Command.named("round.series", Area.ROUND).words("series|calendar", "séries|calendrier")
                        .by(Permission.everybodyHere()).readsOnly().does(Repeating::list),
                Command.named("round.stop", Area.ROUND).takes(SERIES).by(Permission.table()).does(Repeating::stop));
    }

    private static Answer repeat(Call call) {
        RoundKind kind = call.get(KIND);
        Bilingual title = call.find(TITLE)
                .map(typed -> Wording.typed(call.language(), typed, call.find(Opening.OTHER_TITLE).orElse(null)))
                .orElseGet(() -> Templates.title(kind));
        List<Question> own = Wording.questions(call.language(), call.find(QUESTIONS).orElse(List.of()),
                call.find(Opening.OTHER_QUESTIONS).orElse(List.of()));
        List<Question> questions = own.isEmpty() ? Templates.questions(kind) : own;
        if (questions.isEmpty()) {
            throw Refusal.because(Content.words("round.refused.no.questions"), List.of(),
                    List.of(Button.of(Content.words("common.open.form"), "round.repeat",
                            Which.form(call.arguments().raw()))));
        }
        Series series = new Series(call.newId(), call.council().id(), kind, title, questions,
                call.find(Opening.TO).orElse(List.of()), Math.toIntExact(call.get(Opening.TAB, 0L)), call.get(DUES),
                Math.toIntExact(call.get(LEAD, USUAL_LEAD)), null, call.person().id(), true, 0);
        call.use(Rounds.class).add(series);
        call.audit("round.series.started", series.id(), fingerprint(series));
        call.undoable("round.stop", Map.of("series", series.id()));
        return Answer.said(Content.words("round.repeated").with("title", title).with("next",
                next(series, call.now(), call.council())));
    }

    private static String fingerprint(Series series) {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(series.title()), series.dues().toString()));
        series.questions().forEach(question -> parts.add(question.text().toString()));
        return Fingerprint.of(parts.toArray(String[]::new));
    }

    /** When its next round opens and is due. */
    private static Content next(Series series, Instant now, Council council) {
        return series.next(now, council.zone())
                .<Content>map(next -> Content.words("round.next")
                        .with("opens", new Content.Day(council.zone().dateAt(next.opensAt())))
                        .with("due", new Content.Day(next.due())))
                .orElse(Content.words("round.series.over"));
    }

    private static Answer list(Call call) {
        List<Series> all = call.use(Rounds.class).active(call.council().id());
        if (all.isEmpty()) {
            return Answer.said(Content.words("round.series.none"));
        }
        Card.Builder card = Card.titled(Content.words("round.series.title"));
        for (Series series : all) {
            card.paragraph(Content.strong(Content.typed(series.title())));
            card.paragraph(Content.commas(series.dues().stream().map(Repeating::due).toList()));
            card.note(next(series, call.now(), call.council()));
            if (Which.table(call)) {
                card.actions(List.of(Button.of(Content.words("round.button.stop"), "round.stop",
                        Map.of("series", series.id(), "council", series.councilId()))
                        .asking(Content.words("round.stop.ask"))));
            }
        }
        return new Answer.Shown(card.build());
    }

    /** "July 15, for September": of any year. */
    private static Content due(YearlyDue due) {
        Bilingual day = both(language -> TimeText.dayAndMonth(due.in(2023), language));
        return due.forMonth() == 0 ? Content.typed(day)
                : Content.words("round.due.for").with("day", day).with("month",
                        both(language -> Texts.in(language, "round.month." + due.forMonth())));
    }

    private static Bilingual both(Function<Language, String> said) {
        return Bilingual.of(said.apply(Language.ENGLISH), said.apply(Language.FRENCH));
    }

    private static Answer stop(Call call) {
        Rounds rounds = call.use(Rounds.class);
        Series series = rounds.series(call.get(SERIES))
                .filter(each -> each.councilId().equals(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("round.refused.no.series"),
                        Content.words("command.round.series.example")));
        if (series.active()) {
            rounds.update(series.stopped());
            call.audit("round.series.stopped", series.id(), fingerprint(series));
        }
        return Answer.said(Content.words("round.stopped").with("title", series.title()));
    }

    /** What a round of a series is called: "Information sharing – September 2027". */
    static Bilingual title(Series series, YearlyDue yearly, LocalDate due) {
        return yearly.month(due).map(month -> {
            Bilingual title = series.title();
            return new Bilingual(titled(title.english(), Language.ENGLISH, month),
                    titled(title.french(), Language.FRENCH, month));
        }).orElse(series.title());
    }

    private static @Nullable String titled(@Nullable String title,
            Language language, YearMonth month) {
        return title == null ? null
                : Texts.in(language, "round.title.month",
                        Map.of("title", title, "month", TimeText.month(month, language)));
    }
}
