package org.entente.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.core.ledger.Transaction;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Sweep;
import org.entente.core.schedule.Timetable;
import org.entente.scheduler.Timekeeper;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Dialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The scheduler has the core look at what is due, also what was due while nobody looked. */
class TimekeeperTest {

    @TempDir
    private Path folder = Path.of("");

    /** Counts how often its time came. */
    private static final class Bell implements Occasion {
        private final CountDownLatch rung = new CountDownLatch(2);

        @Override
        public String kind() {
            return "bell";
        }

        @Override
        public boolean exact() {
            return true;
        }

        @Override
        public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
            rung.countDown();
            return null;
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatWasMissedAndWhatClosesSoonAreBothDone(Dialect dialect) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        Bell bell = new Bell();
        try (Database database = dialect == Dialect.SQLITE ? Database.inFolder(folder, new LocalWakeups(), clock)
                : Database.at(Postgres.freshDatabase(), new LocalWakeups(), clock)) {
            Instant now = clock.instant();
            database.ledger().change(tx -> {
                tx.use(Timetable.class).set("c", "bell", "missed", now.minusSeconds(86_400));
                tx.use(Timetable.class).set("c", "bell", "soon", now.plusMillis(300));
            });
            Sweep sweep = new Sweep(database.ledger(), List.of(bell));
            try (Timekeeper keeper = database.shared().map(shared -> Timekeeper.clustered(sweep, clock, shared))
                    .orElseGet(() -> Timekeeper.inMemory(sweep, clock))) {
                keeper.start();
                assertThat(bell.rung.await(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(database.ledger().<Optional<Instant>>read(tx -> tx.use(Timetable.class).next())).isEmpty();
        }
    }
}
