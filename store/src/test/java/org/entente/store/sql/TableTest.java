package org.entente.store.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.ledger.Stale;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Money;
import org.entente.core.time.Zone;
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Records in tables. */
class TableTest extends StoreContract {

    enum Kind {
        GOOD, BAD
    }

    record Part(String name, int size) {}

    record Thing(String id, Kind kind, boolean open, int size, long big, @Nullable Integer maybe, Instant at,
            @Nullable Instant closedAt, LocalDate day, LocalTime hour, @Nullable Zone zone, Bilingual title,
            @Nullable Bilingual note, @Nullable Money price, List<String> tags, List<Integer> order,
            Map<String, Long> values, @Nullable Part part, int version) {}

    private static final Table<Thing> THINGS = Table.of(Thing.class, "thing", "id").also("title_key",
            thing -> thing.title().in(Language.ENGLISH).length());

    private static final Thing FULL = new Thing("t1", Kind.BAD, true, 3, 1L << 40, 7, NOW, NOW.plusNanos(1_000),
            LocalDate.of(2018, 11, 2), LocalTime.of(13, 30), Zone.of("America/Toronto"), Bilingual.of("A", "Un"),
            Bilingual.typedIn(Language.FRENCH, "l’été"), Money.dollars(60_000), List.of("x", "y"), List.of(2, 1),
            Map.of("k", 5L), new Part("p", 1), 0);

    private static final Thing BARE = new Thing("t2", Kind.GOOD, false, 0, 0, null, NOW.minusSeconds(3_000_000_000L),
            null, LocalDate.of(2026, 1, 1), LocalTime.MIDNIGHT, null, Bilingual.typedIn(Language.ENGLISH, "B"), null,
            null, List.of(), List.of(), Map.of(), null, 4);

    @BeforeEach
    void createTheTable() {
        ledger().change(
                tx -> ((Session) tx).update("create table thing (id text not null primary key, kind text not null,"
                        + " open boolean not null, size bigint not null, big bigint not null, maybe bigint, at bigint not null,"
                        + " closed_at bigint, day text not null, hour text not null, zone text, title_en text, title_fr text,"
                        + " note_en text, note_fr text, price_cents bigint, price_currency text, tags text not null,"
                        + " \"order\" text not null, \"values\" text not null, part text, version bigint not null,"
                        + " title_key bigint not null)"));
    }

    private <T> T with(Function<Rows<Thing>, T> work) {
        return ledger().write(tx -> work.apply(THINGS.in((Session) tx)));
    }

    private Optional<Thing> find(String id) {
        return with(rows -> rows.find(id));
    }

    private Optional<Thing> one(String where, Object... values) {
        return with(rows -> rows.one(where, values));
    }

    private List<Thing> list(String where, Object... values) {
        return with(rows -> rows.list(where, values));
    }

    private long count(String where, Object... values) {
        return with(rows -> rows.count(where, values));
    }

    private boolean add(Thing thing) {
        return with(rows -> rows.insertIfAbsent(thing));
    }

    @Test
    void everyKindOfComponentComesBackAsItWasWritten() {
        add(FULL);
        add(BARE);
        assertThat(find("t1")).contains(FULL);
        assertThat(find("t2")).contains(BARE);
    }

    @Test
    void rowsAreListedByACondition() {
        add(FULL);
        add(BARE);
        assertThat(list("open")).containsExactly(FULL);
        assertThat(list("closed_at is null or maybe > ? order by id desc", 6))
                .containsExactly(BARE, FULL);
        assertThat(count("title_key = ?", 1)).isEqualTo(2);
        assertThat(one("kind = ?", Kind.GOOD)).contains(BARE);
    }

    @Test
    void anUpdateWritesOverTheVersionThatWasRead() {
        add(FULL);
        Thing written = with(rows -> rows.update(FULL));
        assertThat(written.version()).isEqualTo(1);
        assertThat(find("t1")).contains(written);
    }

    @Test
    void anUpdateOfAnOlderVersionIsStale() {
        add(FULL);
        with(rows -> rows.update(FULL));
        assertThatThrownBy(() -> with(rows -> rows.update(FULL))).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> with(rows -> rows.update(BARE))).isInstanceOf(Stale.class);
    }

    @Test
    void insertIfAbsentSaysWhetherItWas() {
        assertThat(add(FULL)).isTrue();
        assertThat(add(FULL)).isFalse();
    }

    @Test
    void upsertWritesEitherWay() {
        Thing other = new Thing("t1", Kind.GOOD, false, 1, 1, null, NOW, null, FULL.day(), FULL.hour(), null,
                FULL.title(), null, null, List.of(), List.of(), Map.of(), null, 9);
        with(rows -> {
            rows.upsert(FULL);
            rows.upsert(other);
            return true;
        });
        assertThat(list("true")).containsExactly(other);
    }

    @Test
    void aDeletedRowIsGone() {
        add(FULL);
        int deleted = with(rows -> rows.delete("t1"));
        assertThat(deleted).isEqualTo(1);
        assertThat(find("t1")).isEqualTo(Optional.empty());
    }

    @Test
    void aSecondRowWithTheSameKeyIsASlip() {
        add(FULL);
        assertThatThrownBy(() -> with(rows -> {
            rows.insert(FULL);
            return true;
        })).isInstanceOf(SqlFailure.class);
        assertThat(count("true")).isEqualTo(1);
    }
}
