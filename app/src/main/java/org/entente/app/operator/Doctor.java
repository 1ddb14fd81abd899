package org.entente.app.operator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.app.Settings;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.time.Zone;
import org.entente.store.Database;
import org.entente.store.Inspection;
import org.entente.store.redis.Redis;
import org.entente.store.redis.RedisAddress;
import org.entente.store.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Looks at everything that the bot needs before it is started, and says a line for each: well, or what to do. */
final class Doctor {

    /** In megabytes. Less is soon full of what SQLite keeps while it works. */
    private static final long LITTLE_ROOM = 200;
    /** Two machines never agree wholly. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final InstantSource clock;
    private boolean allWell = true;

    Doctor(Map<String, String> environment, Terminal terminal, InstantSource clock) {
        this.environment = environment;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** @return whether everything is well */
    boolean run() {
        Settings settings = null;
        try {
            settings = Settings.read(environment);
            well("operator.doctor.settings");
        } catch (IllegalArgumentException e) {
            ill("operator.doctor.settings.wrong", Map.of("why", String.valueOf(e.getMessage())));
        }
        if (settings != null) {
            folder(settings.dataFolder().toAbsolutePath().normalize());
            record(settings);
            redis(settings.redis());
            address(settings.publicUrl());
        }
        zones();
        allWell &= new PlatformDoctor(environment, terminal, clock).run();
        return allWell;
    }

    private void folder(Path folder) {
        Path there = folder;
        Path above = folder.getParent();
        while (!Files.exists(there) && above != null) {
            there = above;
            above = there.getParent();
        }
        Map<String, Object> where = Map.of("folder", folder.toString());
        try {
            long megabytes = Files.getFileStore(there).getUsableSpace() / 1_000_000;
            if (!Files.isDirectory(there)) {
                ill("operator.doctor.folder.wrong", where);
                return;
            }
            if (there.equals(folder)) {
                Files.delete(Files.createTempFile(folder, "doctor-", null));
            } else if (!Files.isWritable(there)) {
                ill("operator.doctor.folder.wrong", where);
                return;
            }
            Map<String, Object> room = Map.of("folder", folder.toString(), "room", megabytes);
            if (megabytes < LITTLE_ROOM) {
                ill("operator.doctor.folder.full", room);
            } else {
                well("operator.doctor.folder", room);
            }
        } catch (IOException e) {
            ill("operator.doctor.folder.wrong", where);
        }
    }

    private void record(Settings settings) {
        String url = settings.databaseUrl();
        Path file = settings.dataFolder().resolve(Database.FILE);
        if (url == null && !Files.exists(file)) {
            well("operator.doctor.record.none");
            return;
        }
        try (Inspection record = url == null ? Inspection.of(file) : Inspection.at(url)) {
            well("operator.doctor.record", Map.of("count", record.councils().size()));
            clock(record.lastEntry());
        } catch (LedgerUnavailable | SqlFailure e) {
            ill(url == null ? "operator.doctor.record.wrong" : "operator.record.unreadable.postgres",
                    Map.of("why", RecordFiles.why(e)));
        }
    }

    /** A clock that was put back would let votes close late and links live too long. */
    private void clock(Optional<Instant> lastEntry) {
        Instant now = clock.instant();
        if (lastEntry.isPresent() && lastEntry.get().isAfter(now.plus(CLOCKS_DIFFER))) {
            ill("operator.doctor.clock.behind", Map.of("now", now.toString(), "last", lastEntry.get().toString()));
        } else {
            well("operator.doctor.clock", Map.of("now", now.toString()));
        }
    }

    private void redis(@Nullable RedisAddress address) {
        if (address == null) {
            well("operator.doctor.redis.none");
            return;
        }
        Redis.Examined examined = Redis.examine(address);
        if (examined.trouble() == null) {
            well("operator.doctor.redis",
                    Map.of("address", address.toString(), "time", examined.roundTrip().toMillis() + 1));
        } else {
            ill("operator.doctor.redis.wrong", Map.of("address", address.toString(), "why", examined.trouble()));
        }
    }

    private void zones() {
        String edition = Zone.rules();
        int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        if (Integer.parseInt(edition.replaceAll("\\D.*", "")) < year - 1) {
            ill("operator.doctor.zones.old", Map.of("edition", edition));
        } else {
            well("operator.doctor.zones", Map.of("edition", edition));
        }
    }

    private void address(@Nullable URI address) {
        if (address == null) {
            well("operator.doctor.address.none");
        } else if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
            ill("operator.doctor.address.open", Map.of("address", address.toString()));
        } else if (address.getRawQuery() != null || address.getRawFragment() != null
                || address.getRawUserInfo() != null) {
            ill("operator.doctor.address.more", Map.of("host", address.getHost()));
        } else {
            well("operator.doctor.address", Map.of("address", address.toString()));
        }
    }

    private void well(String key) {
        well(key, Map.of());
    }

    private void well(String key, Map<String, Object> arguments) {
        terminal.say(key, arguments);
    }

    private void ill(String key, Map<String, Object> arguments) {
        terminal.say(key, arguments);
        allWell = false;
    }
}
