package org.entente.store.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Box.Secrecy;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Boxes.Cast;
import org.entente.core.ballot.Boxes.Seat;
import org.entente.core.ballot.Count;
import org.entente.store.Sealer;
import org.entente.store.StoreContract;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers in boxes. */
class BallotsTest extends StoreContract {

    private static final Instant THEN = Instant.parse("2018-11-02T15:00:00Z");
    private static final Instant END = THEN.plusSeconds(60);

    private <T> T boxes(Function<Boxes, T> work) {
        return ledger().write(tx -> work.apply(tx.use(Boxes.class)));
    }

    private void open(Secrecy secrecy, Seat... roll) {
        boxes(boxes -> {
            boxes.open(new Box("b", "c", "s", secrecy, 3, 2, roll.length > 0, END, true), List.of(roll));
            return true;
        });
    }

    private Cast cast(String person, Integer... choices) {
        return castAt(THEN, person, choices);
    }

    private Cast castAt(Instant at, String person, Integer... choices) {
        return boxes(boxes -> boxes.cast("b", person, List.of(choices), null, at));
    }

    private Cast say(String person, String words) {
        return boxes(boxes -> boxes.cast("b", person, List.of(), words, THEN));
    }

    private Count count() {
        return boxes(boxes -> boxes.count("b"));
    }

    private boolean withdraw(String person) {
        return boxes(boxes -> boxes.withdraw("b", person, THEN));
    }

    private boolean answered(String person) {
        return boxes(boxes -> boxes.answered("b", person));
    }

    private boolean close() {
        return boxes(boxes -> boxes.close("b"));
    }

    private void seal() {
        new Sealer(ledger()).seal();
    }

    private List<String> texts(String sql) {
        return ledger().read(tx -> ((Session) tx).list(sql, row -> row.text(1)));
    }

    @Test
    void aBoxIsFoundAsItWasOpened() {
        open(Secrecy.NAMED);
        Optional<Box> box = boxes(boxes -> boxes.find("b"));
        assertThat(box).contains(new Box("b", "c", "s", Secrecy.NAMED, 3, 2, false, END, true));
    }

    @Test
    void aNamedAnswerCountsOnceHoweverOftenItIsGiven() {
        open(Secrecy.NAMED);
        assertThat(cast("ann", 0)).isEqualTo(Cast.COUNTED);
        assertThat(cast("ann", 0)).isEqualTo(Cast.SAME);
        assertThat(cast("ann", 2, 1)).isEqualTo(Cast.CHANGED);
        assertThat(count()).isEqualTo(new Count(List.of(0L, 1L, 1L), 1, 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMED", "ANONYMOUS"}, value = Secrecy.class)
    void countsAreTheSameBeforeAndAfterFoldingAndWhileBothAreMixed(Secrecy secrecy) {
        open(secrecy);
        cast("ann", 0);
        cast("bob", 0, 1);
        seal();
        assertThat(count()).isEqualTo(new Count(List.of(2L, 1L, 0L), 2, 0));
        cast("ann", 2);
        assertThat(withdraw("bob")).isTrue();
        assertThat(withdraw("bob")).isFalse();
        cast("eve", 1);
        Count expected = new Count(List.of(0L, 1L, 1L), 2, 0);
        assertThat(count()).isEqualTo(expected);
        seal();
        assertThat(count()).isEqualTo(expected);
        assertThat(cast("bob", 1)).isEqualTo(Cast.COUNTED);
        assertThat(close()).isTrue();
        assertThat(close()).isFalse();
        assertThat(count()).isEqualTo(new Count(List.of(0L, 2L, 1L), 3, 0));
    }

    @ParameterizedTest
    @EnumSource(Secrecy.class)
    @Tag("F5")
    void nothingIsCountedAfterTheTimeOrTheClose(Secrecy secrecy) {
        open(secrecy);
        assertThat(castAt(END, "ann", 0)).isEqualTo(Cast.COUNTED);
        assertThat(castAt(END.plusMillis(1), "bob", 0)).isEqualTo(Cast.CLOSED);
        close();
        assertThat(cast("eve", 0)).isEqualTo(Cast.CLOSED);
        assertThat(withdraw("ann")).isFalse();
        assertThat(count()).isEqualTo(new Count(List.of(1L, 0L, 0L), 1, 0));
        assertThat(answered("ann")).isTrue();
        assertThat(answered("bob")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Secrecy.class)
    void onlyTheRollAnswersAndOneAnswerStandsForEachVoter(Secrecy secrecy) {
        open(secrecy, new Seat("yukon", "ann"), new Seat("yukon", "bob"), new Seat("quebec", "eve"));
        assertThat(cast("dan", 0)).isEqualTo(Cast.NOT_ON_ROLL);
        assertThat(cast("ann", 0)).isEqualTo(Cast.COUNTED);
        assertThat(cast("bob", 1)).isEqualTo(secrecy == Secrecy.SECRET ? Cast.ALREADY : Cast.CHANGED);
        assertThat(answered("bob")).isTrue();
        assertThat(count().voters()).isEqualTo(1);
        assertThat(count().roll()).isEqualTo(2);
        List<Seat> missing = boxes(boxes -> boxes.missing("b"));
        assertThat(missing).containsExactly(new Seat("quebec", "eve"));
    }

    @Test
    void namedAnswersAreListedByVoter() {
        open(Secrecy.NAMED);
        say("bob", "no");
        cast("ann", 1);
        List<Ballot> ballots = boxes(boxes -> boxes.ballots("b"));
        assertThat(ballots).containsExactly(new Ballot("ann", "ann", List.of(1), null, THEN),
                new Ballot("bob", "bob", List.of(), "no", THEN));
        Optional<Ballot> own = boxes(boxes -> boxes.ballotOf("b", "ann"));
        assertThat(own).contains(ballots.getFirst());
    }

    @Test
    void aSecretAnswerIsIrrevocableAndLeavesNoTraceOfWhoChoseWhat() {
        open(Secrecy.SECRET);
        assertThat(cast("ann", 2)).isEqualTo(Cast.COUNTED);
        assertThat(cast("ann", 1)).isEqualTo(Cast.ALREADY);
        assertThat(withdraw("ann")).isFalse();
        List<Ballot> named = boxes(boxes -> boxes.ballots("b"));
        assertThat(named).isEmpty();
        assertThat(texts("select voter from ballot")).isEmpty();
        assertThat(texts("select voter from took_part")).containsExactly("ann");
        assertThat(count()).isEqualTo(new Count(List.of(0L, 0L, 1L), 1, 0));
    }

    @Test
    void anAnonymousBoxDestroysAtItsCloseWhatCouldLinkAnAnswerToItsGiver() {
        open(Secrecy.ANONYMOUS);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            words.add("words " + i);
            say("p" + i, "words " + i);
        }
        assertThat(texts("select coalesce(person_id, 'none') from ballot")).hasSize(50).containsOnly("none");
        assertThat(texts("select voter from ballot")).noneMatch(voter -> voter.startsWith("p"));
        close();
        assertThat(texts("select voter from ballot")).isEmpty();
        assertThat(texts("select secret from box_key")).isEmpty();
        assertThat(texts("select comment from answer")).containsExactlyInAnyOrderElementsOf(words)
                .isNotEqualTo(words);
        List<String> comments = boxes(boxes -> boxes.comments("b"));
        assertThat(comments).containsExactlyInAnyOrderElementsOf(words).isNotEqualTo(words);
        assertThat(answered("p7")).isTrue();
        assertThat(count().voters()).isEqualTo(50);
    }

    @Test
    void theAuditLogHoldsNoChoiceOfASecretOrAnonymousBoxAndNoOrder() {
        open(Secrecy.SECRET);
        cast("zoe", 1);
        cast("ann", 2);
        seal();
        assertThat(texts("select kind from audit")).isEmpty();
        close();
        seal();
        assertThat(texts("select kind || ' ' || actor_id || ' [' || fingerprint || ']' from audit order by seq"))
                .containsExactly("ballot.took_part ann []", "ballot.took_part zoe []");
    }

    @Test
    void aChoiceThatTheBoxDoesNotOfferIsASlip() {
        open(Secrecy.NAMED);
        assertThatThrownBy(() -> cast("ann", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cast("ann", 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void openBoxesWhoseTimeIsOverAreListed() {
        open(Secrecy.NAMED);
        List<Box> before = boxes(boxes -> boxes.overdue("c", END));
        List<Box> after = boxes(boxes -> boxes.overdue("c", END.plusMillis(1)));
        assertThat(before).isEmpty();
        assertThat(after).extracting(Box::id).containsExactly("b");
    }

    @ParameterizedTest
    @EnumSource(Secrecy.class)
    @Tag("F4")
    void sixtyFourClicksOfOnePersonAtOnceAreOneAnswer(Secrecy secrecy) throws Exception {
        open(secrecy);
        List<Cast> casts = atOnce(Collections.nCopies(64, () -> cast("ann", 1)));
        assertThat(casts.stream().filter(cast -> cast == Cast.COUNTED)).hasSize(1);
        assertThat(count()).isEqualTo(new Count(List.of(0L, 1L, 0L), 1, 0));
        seal();
        close();
        seal();
        assertThat(texts("select id from audit")).hasSize(1);
        assertThat(count()).isEqualTo(new Count(List.of(0L, 1L, 0L), 1, 0));
    }

    @ParameterizedTest
    @EnumSource(Secrecy.class)
    @Tag("F5")
    void answersThatRaceACloseAreCountedIfAndOnlyIfTheirGiverWasToldSo(Secrecy secrecy) throws Exception {
        open(secrecy);
        List<Callable<Cast>> calls = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String person = "p" + i;
            calls.add(() -> cast(person, 0));
            if (i % 40 == 20) {
                calls.add(() -> {
                    seal();
                    return Cast.SAME;
                });
            }
        }
        calls.add(60, () -> close() ? Cast.SAME : Cast.ALREADY);
        List<Cast> casts = atOnce(calls);
        long told = casts.stream().filter(cast -> cast == Cast.COUNTED).count();
        assertThat(count().voters()).isEqualTo(told);
        assertThat(count().of(0)).isEqualTo(told);
    }

    private static List<Cast> atOnce(List<Callable<Cast>> calls) throws Exception {
        List<Cast> results = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(64)) {
            for (Future<Cast> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
        }
        return results;
    }

    private List<Box> both() {
        return boxes(boxes -> boxes.answeredByBoth("p1", "p2"));
    }

    /** Of p2 only p1 is left. */
    private List<Boxes.Merged> merged() {
        return boxes(boxes -> boxes.merge("p2", "p1"));
    }

    private boolean hasAnswered(String person) {
        return boxes(boxes -> boxes.answered("b", person));
    }

    @ParameterizedTest
    @EnumSource(Secrecy.class)
    void twoPersonsWhoAreOneHaveOneVoterAndOneAnswer(Secrecy secrecy) {
        open(secrecy, new Seat("p1", "p1"), new Seat("p2", "p2"), new Seat("p3", "p3"));
        cast("p2", 1);
        assertThat(both()).isEmpty();
        assertThat(merged()).extracting(Boxes.Merged::dropped).containsExactly(false);
        assertThat(count().roll()).isEqualTo(2);
        assertThat(hasAnswered("p1")).isTrue();
        assertThat(cast("p2", 0)).isEqualTo(Cast.NOT_ON_ROLL);
        assertThat(cast("p1", 0)).isEqualTo(secrecy == Secrecy.SECRET ? Cast.ALREADY : Cast.CHANGED);
        boxes(boxes -> boxes.close("b"));
        assertThat(count()).isEqualTo(secrecy == Secrecy.SECRET ? new Count(List.of(0L, 1L, 0L), 1, 2)
                : new Count(List.of(1L, 0L, 0L), 1, 2));
    }

    @ParameterizedTest
    @EnumSource(value = Secrecy.class, names = {"SECRET", "ANONYMOUS"})
    void answersThatNobodyCanTellApartAreNotMerged(Secrecy secrecy) {
        open(secrecy);
        cast("p1", 0);
        cast("p2", 1);
        assertThat(both()).extracting(Box::id).containsExactly("b");
        assertThatThrownBy(this::merged).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAnonymousAnswerWithoutARollPassesToThePersonWhoIsKept() {
        open(Secrecy.ANONYMOUS);
        cast("p2", 1);
        merged();
        assertThat(hasAnswered("p2")).isFalse();
        assertThat(cast("p1", 0)).isEqualTo(Cast.CHANGED);
        boxes(boxes -> boxes.close("b"));
        assertThat(count()).isEqualTo(new Count(List.of(1L, 0L, 0L), 1, 0));
    }

    @Test
    void theAccountBehindAnAnonymousAnswerIsKnownUntilItIsWithdrawnOrTheBoxIsClosed() {
        open(Secrecy.ANONYMOUS);
        assertThat(through("p1")).isEmpty();
        cast("p1", 0);
        boxes(boxes -> {
            boxes.through("b", "p1", "one");
            return true;
        });
        assertThat(through("p1")).contains("one");
        assertThat(through("p2")).isEmpty();
        boxes(boxes -> boxes.withdraw("b", "p1", THEN));
        assertThat(through("p1")).isEmpty();
        cast("p1", 0);
        boxes(boxes -> {
            boxes.through("b", "p1", "other");
            return boxes.close("b");
        });
        assertThat(through("p1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Secrecy.class, names = {"SECRET", "NAMED"})
    void noOtherBoxKeepsAccounts(Secrecy secrecy) {
        open(secrecy);
        cast("p1", 0);
        boxes(boxes -> {
            boxes.through("b", "p1", "one");
            return true;
        });
        assertThat(through("p1")).isEmpty();
    }

    private Optional<String> through(String person) {
        return boxes(boxes -> boxes.answeredThrough("b", person));
    }

    @Test
    void ofTwoNamedAnswersTheLaterIsLeft() {
        open(Secrecy.NAMED);
        cast("p1", 0);
        castAt(THEN.plusSeconds(1), "p2", 1);
        assertThat(merged()).extracting(Boxes.Merged::dropped).containsExactly(true);
        assertThat(count()).isEqualTo(new Count(List.of(0L, 1L, 0L), 1, 0));
        List<Ballot> left = boxes(boxes -> boxes.ballots("b"));
        assertThat(left).extracting(Ballot::personId).containsExactly("p1");
        boxes(boxes -> boxes.close("b"));
        assertThat(count()).isEqualTo(new Count(List.of(0L, 1L, 0L), 1, 0));
    }

    @Test
    void ofASeatWithSeveralPersonsOnlyTheOneThatIsGoneLeaves() {
        open(Secrecy.NAMED, new Seat("yukon", "p1"), new Seat("manitoba", "p2"), new Seat("manitoba", "p3"));
        cast("p3", 1);
        merged();
        assertThat(count()).isEqualTo(new Count(List.of(0L, 1L, 0L), 1, 2));
        assertThat(cast("p1", 0)).isEqualTo(Cast.COUNTED);
        assertThat(count()).isEqualTo(new Count(List.of(1L, 1L, 0L), 2, 2));
    }
}
