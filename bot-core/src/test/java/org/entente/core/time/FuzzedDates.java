package org.entente.core.time;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A date somebody types, as a fuzzer makes it. */
public final class FuzzedDates {

    public static final List<String> SEEDS = List.of("2 November 2018 at 2 p.m. Eastern",
            "vendredi 2 nov. à 14 h 30 HAE",
            "next teleconference", "d’ici la prochaine réunion", "in 3 business days", "29 février 2019",
            "2018-11-02T14:00", "when ready", "le premier lundi de mars", "end of the month", "31/12/2018", "noon");

    private FuzzedDates() {}

    /** Called by the fuzzer before it counts how long an input takes: classes are loaded then. */
    public static void fuzzerInitialize() {
        SEEDS.forEach(seed -> fuzzerTestOneInput(seed.getBytes(StandardCharsets.UTF_8)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        ReadingAnythingTest.readEverywhere(new String(data, StandardCharsets.UTF_8));
    }
}
