package org.entente.store.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.entente.core.consultation.Addressee;
import org.entente.core.consultation.Party;
import org.entente.core.consultation.Question;
import org.entente.core.consultation.Response;
import org.entente.core.consultation.Round;
import org.entente.core.consultation.RoundKind;
import org.entente.core.consultation.Rounds;
import org.entente.core.consultation.Series;
import org.entente.core.consultation.YearlyDue;
import org.entente.core.ledger.Stale;
import org.entente.core.people.Jurisdiction;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rounds, their answers and series are read as they were written; an answer is written while its round takes it. */
class RoundsKeptTest extends StoreContract {

    private static final Instant CLOSES = Instant.parse("2027-07-15T16:00:00Z");
    private static final Party YUKON = new Party(Party.Kind.JURISDICTION, "YT", Jurisdiction.YT,
            Jurisdiction.YT.label(), List.of("p1", "p2"));
    private static final Question WORDS = new Question("q1", Bilingual.typedIn(Language.FRENCH, "Qui dirige?"),
            Question.Kind.WORDS);
    private static final Round ROUND = round("r1", NOW);

    private static Round round(String id, Instant openedAt) {
        return new Round(id, "c1", RoundKind.INFORMATION, Bilingual.of("Sharing", "Échange"),
                List.of(WORDS, new Question("q2", Bilingual.of("Status", "État"), Question.Kind.STATUS)),
                List.of(YUKON), 10, "p9", openedAt, LocalDate.of(2027, 7, 15), LocalTime.NOON,
                Zone.of("America/Toronto"), CLOSES, null, "s1", 0);
    }

    private static Response answer(int number, Instant at) {
        return new Response("r1", YUKON.key(), "q1", number, "=SOMME(\"é\")\n*fin* ", Language.FRENCH, "p1", at,
                "f" + number);
    }

    private List<Round> rounds(Function<Rounds, List<Round>> work) {
        return ledger().read(tx -> work.apply(tx.use(Rounds.class)));
    }

    private boolean respond(Response response) {
        return ledger().write(tx -> tx.use(Rounds.class).respond(response));
    }

    private List<Response> responses() {
        return ledger().read(tx -> tx.use(Rounds.class).responses("r1"));
    }

    private Round update(Round round) {
        return ledger().write(tx -> tx.use(Rounds.class).update(round));
    }

    private List<Series> active() {
        return ledger().read(tx -> tx.use(Rounds.class).active("c1"));
    }

    private void added(Round... rounds) {
        ledger().change(tx -> List.of(rounds).forEach(tx.use(Rounds.class)::add));
    }

    @Test
    void aRoundIsFoundAsItWasOpened() {
        added(ROUND);
        assertThat(rounds(rounds -> rounds.find("r1").stream().toList())).containsExactly(ROUND);
    }

    @Test
    void openOnesAreListedOldestFirstAndAllNewestFirst() {
        added(round("r2", NOW.plusSeconds(5)), ROUND, round("r3", NOW.plusSeconds(9)));
        assertThat(rounds(rounds -> rounds.open("c1"))).extracting(Round::id).containsExactly("r1", "r2", "r3");
        assertThat(rounds(rounds -> rounds.latest("c1", 2))).extracting(Round::id).containsExactly("r3", "r2");
        assertThat(rounds(rounds -> rounds.open("c2"))).isEmpty();
    }

    @Test
    void everyAnswerStaysAsItWasTyped() {
        added(ROUND);
        assertThat(respond(answer(1, NOW))).isTrue();
        assertThat(respond(answer(2, NOW.plusSeconds(1)))).isTrue();
        assertThat(responses()).containsExactly(answer(1, NOW),
                answer(2, NOW.plusSeconds(1)));
    }

    @Test
    void theDeadlineHoldsWhereAnAnswerIsWritten() {
        added(ROUND);
        assertThat(respond(answer(1, CLOSES))).isFalse();
        assertThat(respond(answer(1, CLOSES.minusMillis(1)))).isTrue();
        assertThat(responses()).hasSize(1);
    }

    @Test
    void aClosedRoundTakesNoAnswerEvenBeforeItsDeadline() {
        added(new Round("r1", "c1", ROUND.kind(), ROUND.title(), ROUND.questions(), ROUND.parties(), 0, null, NOW,
                ROUND.closesOn(), null, ROUND.zone(), CLOSES, NOW.plusSeconds(1), null, 0));
        assertThat(respond(answer(1, NOW))).isFalse();
    }

    @Test
    void ofTwoAnswersWithOneNumberTheSecondIsSentBack() {
        added(ROUND);
        respond(answer(1, NOW));
        assertThatThrownBy(() -> respond(answer(1, NOW))).isInstanceOf(Stale.class);
    }

    @Test
    void whoeverChangesAnOldStateOfARoundIsSentBack() {
        added(ROUND);
        Round changed = update(ROUND);
        assertThat(changed.version()).isEqualTo(1);
        assertThatThrownBy(() -> update(ROUND)).isInstanceOf(Stale.class);
    }

    @Test
    void aSeriesIsListedWhileItGoesOn() {
        Series series = series(true);
        ledger().change(tx -> tx.use(Rounds.class).add(series));
        assertThat(active()).containsExactly(series);
        ledger().change(tx -> tx.use(Rounds.class).update(series(false)));
        assertThat(active()).isEmpty();
        ledger().change(tx -> assertThat(tx.use(Rounds.class).series("s1").orElseThrow().active()).isFalse());
    }

    private static Series series(boolean active) {
        return new Series("s1", "c1", RoundKind.CONSULTATION, Bilingual.of("Scan", "Analyse"), List.of(WORDS),
                List.of(new Addressee(Party.Kind.JURISDICTION, "YT")), 0,
                List.of(new YearlyDue(7, 15, 9), new YearlyDue(12, 15, 2)), 30, LocalDate.of(2027, 7, 15), "p9",
                active, 0);
    }
}
