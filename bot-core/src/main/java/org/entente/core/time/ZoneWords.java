package org.entente.core.time;

import com.ibm.icu.text.TimeZoneNames.NameType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.text.Language;
import org.entente.core.time.NamedZone.Claim;
import org.jspecify.annotations.Nullable;

/** What people type for a zone, in either language: names, abbreviations, cities, jurisdictions and IANA ids. */
final class ZoneWords {

    /** A family of zones with the zone meant when only the family is named. */
    private record Family(String icuName, String id, String english, String french, String abbreviations) {}

    private static final List<Family> FAMILIES = List.of(
            new Family("Newfoundland", "America/St_Johns", "Newfoundland", "de Terre-Neuve", "NST NDT HNT HAT"),
            new Family("Atlantic", "America/Halifax", "Atlantic", "de l’Atlantique", "AST ADT HNA HAA"),
            new Family("America_Eastern", "America/Toronto", "Eastern", "de l’Est", "EST EDT HNE HAE ET HE"),
            new Family("America_Central", "America/Winnipeg", "Central", "du Centre", "CST CDT HNC HAC CT HC"),
            new Family("America_Mountain", "America/Edmonton", "Mountain", "des Rocheuses", "MST MDT HNR HAR MT HR"),
            new Family("America_Pacific", "America/Vancouver", "Pacific", "du Pacifique", "PST PDT HNP HAP PT HP"),
            new Family("Yukon", "America/Whitehorse", "Yukon", "du Yukon", "YST YDT HNY HAY"));

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("America/St_Johns",
                    "St. John’s|St John’s|Saint John’s|Saint-Jean de Terre-Neuve|Newfoundland and Labrador|Terre-Neuve-et-Labrador"),
            Map.entry("America/Halifax",
                    "Halifax|Nova Scotia|Nouvelle-Écosse|Charlottetown|Prince Edward Island|PEI|Île-du-Prince-Édouard"),
            Map.entry("America/Moncton", "Fredericton|Moncton|Saint John|Saint-Jean|New Brunswick|Nouveau-Brunswick"),
            Map.entry("America/Goose_Bay", "Labrador|Goose Bay|Happy Valley-Goose Bay"),
            Map.entry("America/Toronto", "Toronto|Ottawa|Gatineau|Montréal|Québec|Quebec City|Ville de Québec|Ontario"),
            Map.entry("America/Winnipeg", "Winnipeg|Manitoba"),
            Map.entry("America/Regina", "Regina|Saskatoon|Saskatchewan"),
            Map.entry("America/Edmonton",
                    "Edmonton|Calgary|Alberta|Yellowknife|Northwest Territories|Territoires du Nord-Ouest"),
            Map.entry("America/Vancouver", "Vancouver|Victoria|British Columbia|Colombie-Britannique"),
            Map.entry("America/Whitehorse", "Whitehorse"),
            Map.entry("America/Iqaluit", "Iqaluit|Nunavut"),
            Map.entry("UTC", "UTC|Z|GMT|coordinated universal time|temps universel coordonné"));

    private static final Phrases<NamedZone> WORDS = words();

    private ZoneWords() {}

    static Optional<Zone> named(String words) {
        String trimmed = words.strip();
        if (ZoneData.knows(trimmed)) {
            return Optional.of(new Zone(trimmed));
        }
        Cursor cursor = new Cursor(words);
        NamedZone named = read(cursor, true);
        return named != null && cursor.onlyEndLeft() ? Optional.of(named.zone()) : Optional.empty();
    }

    /**
     * Takes a zone that stands here.
     *
     * @param places whether a bare city or jurisdiction counts: after a time of day only, else "2 November, Ottawa" would lose its place
     */
    static @Nullable NamedZone read(Cursor cursor, boolean places) {
        int from = cursor.position();
        boolean bracket = cursor.take("(");
        NamedZone named = word(cursor);
        boolean introduced = named == null && introduction(cursor);
        if (introduced) {
            named = word(cursor);
        }
        if (named == null || (named.place() && !places && !introduced && !cursor.peek().is("time"))) {
            cursor.backTo(from);
            return null;
        }
        cursor.take("time");
        if (bracket) {
            cursor.take(")");
        } else {
            repeatedInBrackets(cursor);
        }
        return named;
    }

    /** Small letters make two abbreviations French words: "et" is then "and", no zone, and "Est" the east, no standard time. */
    private static @Nullable NamedZone word(Cursor cursor) {
        String typed = cursor.typed();
        if (cursor.peek().is("et") && !typed.equals("ET")) {
            return null;
        }
        NamedZone named = cursor.take(WORDS);
        if (named != null && typed.equalsIgnoreCase("EST") && !typed.equals("EST")) {
            return new NamedZone(named.zone(), named.family(), Claim.NONE);
        }
        return named;
    }

    /** "heure de Toronto", "in Toronto": whether the words say that a zone follows. */
    private static boolean introduction(Cursor cursor) {
        int from = cursor.position();
        if (cursor.take("heure")) {
            if (cursor.takeAny("de", "du", "des")) {
                return true;
            }
            if (cursor.takeAny("d", "a") && (cursor.take("'") || !cursor.peek().isNumber())) {
                return true;
            }
        } else if (cursor.takeAny("in", "a")) {
            return true;
        }
        cursor.backTo(from);
        return false;
    }

    /** "heure avancée de l’Est (HAE)". */
    private static void repeatedInBrackets(Cursor cursor) {
        int from = cursor.position();
        if (!(cursor.take("(") && cursor.take(WORDS) != null && cursor.take(")"))) {
            cursor.backTo(from);
        }
    }

    private static Phrases<NamedZone> words() {
        Phrases<NamedZone> words = new Phrases<>();
        for (Family family : FAMILIES) {
            Zone zone = Zone.of(family.id());
            for (String abbreviation : family.abbreviations().split(" ")) {
                words.with(new NamedZone(zone, family.icuName(), claimOf(abbreviation)), abbreviation);
            }
            addNames(words, family, zone);
        }
        PLACES.forEach((id, places) -> words.with(new NamedZone(Zone.of(id), null, Claim.NONE), places.split("\\|")));
        for (String id : ZoneData.ids()) {
            if (ZoneData.knows(id)) {
                words.withUnlessTaken(new NamedZone(Zone.of(id), null, Claim.NONE), id);
            }
        }
        return words;
    }

    private static void addNames(Phrases<NamedZone> words, Family family, Zone zone) {
        NamedZone any = new NamedZone(zone, family.icuName(), Claim.NONE);
        NamedZone standard = new NamedZone(zone, family.icuName(), Claim.STANDARD);
        NamedZone daylight = new NamedZone(zone, family.icuName(), Claim.DAYLIGHT);
        String english = family.english();
        String french = family.french();
        String bare = french.replaceFirst("^(de l’|des |du |de )", "");
        words.with(any, english, english + " time", "heure " + french, "l’heure " + french, french);
        words.withUnlessTaken(any, bare);
        words.with(standard, english + " standard time", english + " standard", "heure normale " + french);
        words.with(daylight, english + " daylight time", english + " daylight", english + " daylight saving time");
        words.with(daylight, "heure avancée " + french, "heure d’été " + french);
        for (Language language : Language.values()) {
            addIcuName(words, family, language, NameType.LONG_GENERIC, any);
            addIcuName(words, family, language, NameType.LONG_STANDARD, standard);
            addIcuName(words, family, language, NameType.LONG_DAYLIGHT, daylight);
        }
    }

    private static void addIcuName(Phrases<NamedZone> words, Family family, Language language, NameType type,
            NamedZone meaning) {
        String name = ZoneNames.familyName(family.icuName(), language, type);
        if (name != null) {
            words.withUnlessTaken(meaning, name);
        }
    }

    /** English abbreviations end in "ST" or "DT", French ones begin with "HN" or "HA"; the two-letter ones claim nothing. */
    private static Claim claimOf(String abbreviation) {
        if (abbreviation.length() < 3) {
            return Claim.NONE;
        }
        boolean daylight = abbreviation.startsWith("HA") || abbreviation.endsWith("DT");
        return daylight ? Claim.DAYLIGHT : Claim.STANDARD;
    }
}
