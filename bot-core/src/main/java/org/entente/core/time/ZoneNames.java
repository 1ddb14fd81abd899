package org.entente.core.time;

import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** The printed names of zones (M-08): ICU's names for the moment's own rules, with a small table for what ICU leaves out. */
final class ZoneNames {

    private static final String YUKON = "Yukon";

    private static final TimeZoneNames ENGLISH = TimeZoneNames.getInstance(Language.ENGLISH.locale());
    private static final TimeZoneNames FRENCH = TimeZoneNames.getInstance(Language.FRENCH.locale());

    private ZoneNames() {}

    static String longName(String id, Instant instant, Language language) {
        boolean daylight = ZoneData.daylight(id, instant);
        String own = ownLongName(family(id, instant), language);
        if (own != null) {
            return own;
        }
        String name = name(id, instant, language, daylight ? NameType.LONG_DAYLIGHT : NameType.LONG_STANDARD);
        return name == null ? offset(id, instant, language) : name;
    }

    static String shortName(String id, Instant instant, Language language) {
        boolean daylight = ZoneData.daylight(id, instant);
        String name = name(id, instant, language, daylight ? NameType.SHORT_DAYLIGHT : NameType.SHORT_STANDARD);
        if (name != null) {
            return name;
        }
        String own = ownShortName(family(id, instant), language);
        return own == null ? offset(id, instant, language) : own;
    }

    /** ICU's name of the group of zones that share their names at this moment ("America_Eastern"); null where it has none. */
    static @Nullable String family(String id, Instant instant) {
        return namesIn(Language.ENGLISH).getMetaZoneID(TimeZone.getCanonicalID(id), instant.toEpochMilli());
    }

    /** A family's name without regard to a date, for recognising what people type; null where ICU has none. */
    static @Nullable String familyName(String family, Language language, NameType type) {
        return namesIn(language).getMetaZoneDisplayName(family, type);
    }

    private static @Nullable String name(String id, Instant instant, Language language, NameType type) {
        TimeZoneNames names = namesIn(language);
        String canonical = TimeZone.getCanonicalID(id);
        String ofZone = names.getTimeZoneDisplayName(canonical, type);
        if (ofZone != null) {
            return ofZone;
        }
        String family = names.getMetaZoneID(canonical, instant.toEpochMilli());
        return family == null ? null : names.getMetaZoneDisplayName(family, type);
    }

    /** ICU's English calls it "Yukon Time"; the councils' glossary has the name that also says which clock it is. */
    private static @Nullable String ownLongName(@Nullable String family, Language language) {
        return YUKON.equals(family) && language == Language.ENGLISH ? "Yukon Standard Time" : null;
    }

    /** ICU has no short name for Yukon's own time (UTC-7 all year since November 2020). */
    private static @Nullable String ownShortName(@Nullable String family, Language language) {
        if (!YUKON.equals(family)) {
            return null;
        }
        return language == Language.FRENCH ? "HNY" : "YST";
    }

    private static String offset(String id, Instant instant, Language language) {
        int seconds = ZoneData.offsetSeconds(id, instant);
        if (seconds == 0) {
            return "UTC";
        }
        return TimeZoneFormat.getInstance(language.locale()).formatOffsetShortLocalizedGMT(seconds * 1000);
    }

    private static TimeZoneNames namesIn(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
        };
    }
}
