package org.entente.app.demo;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.entente.app.Bot;
import org.entente.app.Features;
import org.entente.app.Unlimited;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Administrators;
import org.entente.core.people.Councils;
import org.entente.core.schedule.Holidays;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration begins with a council whose meeting is ready. */
class DemoCouncilTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void itsMeetingIsPlannedWithAnAgendaThatWasTyped() {
        LocalWakeups wakeups = new LocalWakeups();
        try (Database database = Database.inFolder(folder, wakeups, InstantSource.system());
                Bot bot = new Bot(database.ledger(), new Features(Administrators.none(), Holidays.NONE), List.of(),
                        new Unlimited(), wakeups,
                        InstantSource.system())) {
            DemoCouncil.fill(database, bot, DemoCouncil.Home.SLACK);
            database.ledger().<Boolean>read(tx -> {
                String council = tx.use(Councils.class).all().getFirst().id();
                Meeting meeting = tx.use(Meetings.class).all(council).getFirst();
                assertThat(meeting.mode()).isEqualTo(Meeting.Mode.VIRTUAL);
                assertThat(meeting.city()).isNull();
                assertThat(tx.use(Meetings.class).items(meeting.id())).hasSizeGreaterThanOrEqualTo(3);
                return true;
            });
        }
    }
}
