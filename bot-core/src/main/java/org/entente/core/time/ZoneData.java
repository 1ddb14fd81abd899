package org.entente.core.time;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.BasicTimeZone.LocalOption;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZoneTransition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Zone rules out of ICU's data. The JDK's own tables are older: they miss that British Columbia, Alberta and Manitoba no longer
 * change their clocks from November 2026, so java.time is never asked for a zone rule.
 */
final class ZoneData {

    private static final Set<String> IDS = Set.of(TimeZone.getAvailableIDs());
    private static final ConcurrentHashMap<String, BasicTimeZone> ZONES = new ConcurrentHashMap<>();

    private ZoneData() {}

    /** Region ids and UTC only: ICU's three-letter ids are its own ("AST" is Alaska there), not what a Canadian reader means. */
    static boolean knows(String id) {
        return (id.indexOf('/') > 0 || id.equals("UTC")) && !id.equals("Etc/Unknown") && IDS.contains(id);
    }

    static String edition() {
        return TimeZone.getTZDataVersion();
    }

    static Set<String> ids() {
        return IDS;
    }

    static int offsetSeconds(String id, Instant instant) {
        return zone(id).getOffset(instant.toEpochMilli()) / 1000;
    }

    static boolean daylight(String id, Instant instant) {
        int[] rawAndSaving = new int[2];
        zone(id).getOffset(instant.toEpochMilli(), false, rawAndSaving);
        return rawAndSaving[1] != 0;
    }

    static List<ZoneChange> changes(String id, Instant after, Instant until) {
        List<ZoneChange> changes = new ArrayList<>();
        TimeZoneTransition next = zone(id).getNextTransition(after.toEpochMilli(), false);
        while (next != null && next.getTime() <= until.toEpochMilli()) {
            Instant at = Instant.ofEpochMilli(next.getTime());
            changes.add(new ZoneChange(at, offsetSeconds(id, at.minusMillis(1)), offsetSeconds(id, at),
                    daylight(id, at)));
            next = zone(id).getNextTransition(next.getTime(), false);
        }
        return List.copyOf(changes);
    }

    static Resolved resolve(String id, LocalDateTime local) {
        Instant byFormer = byOffset(id, local, LocalOption.FORMER);
        Instant byLatter = byOffset(id, local, LocalOption.LATTER);
        if (byFormer.equals(byLatter)) {
            return new Resolved.Exact(byFormer);
        }
        if (localAt(id, byFormer).equals(local)) {
            return new Resolved.Twice(byFormer, byLatter);
        }
        // In a gap the clock's new offset leads to the moment before it, the old offset to the moment after it.
        return new Resolved.Skipped(localAt(id, byLatter), byLatter, localAt(id, byFormer), byFormer);
    }

    static LocalDateTime localAt(String id, Instant instant) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetSeconds(id, instant));
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), offset);
    }

    private static Instant byOffset(String id, LocalDateTime local, LocalOption option) {
        int[] rawAndSaving = new int[2];
        long localMillis = local.toInstant(ZoneOffset.UTC).toEpochMilli();
        zone(id).getOffsetFromLocal(localMillis, option, option, rawAndSaving);
        return local.toInstant(ZoneOffset.ofTotalSeconds((rawAndSaving[0] + rawAndSaving[1]) / 1000));
    }

    private static BasicTimeZone zone(String id) {
        return ZONES.computeIfAbsent(id,
                unseen -> (BasicTimeZone) TimeZone.getTimeZone(unseen, TimeZone.TIMEZONE_ICU).freeze());
    }
}
