package org.entente.app.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.time.Zone;

/** Who got which message when, as a text that can be read: a heading for each day, times by the reader's own clock. */
final class Diary {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Side, Integer> written = new HashMap<>();
    private final Map<String, Reader> readers = new HashMap<>();

    private record Entry(Instant at, String target, String text) {}

    private record Reader(String name, Zone zone) {}

    /** Says by which name and on which clock a room or a person is written down. */
    void calls(String target, String name, Zone zone) {
        readers.put(target, new Reader(name, zone));
    }

    /** Takes down what is new; messages that are only edited are not news. */
    void writes(Instant now, Side... sides) {
        for (Side side : sides) {
            List<FakePlatform.Message> all = side.platform().all();
            all.subList(written.getOrDefault(side, 0), all.size())
                    .forEach(message -> entries.add(new Entry(now, message.address().target(), message.text())));
            written.put(side, all.size());
        }
    }

    /** Forgets what was written until now. */
    void turnsThePage() {
        entries.clear();
    }

    String read(Zone council) {
        StringBuilder text = new StringBuilder();
        LocalDate day = LocalDate.MIN;
        for (Entry entry : entries) {
            Reader reader = readers.getOrDefault(entry.target(), new Reader(entry.target(), council));
            LocalDateTime local = reader.zone().localAt(entry.at());
            LocalDate date = council.dateAt(entry.at());
            if (!date.equals(day)) {
                day = date;
                text.append("\n== ").append(DAY.format(day)).append('\n');
            }
            text.append(TIME.format(local)).append("  ").append(reader.name()).append('\n');
            entry.text().lines().filter(line -> !line.isBlank())
                    .forEach(line -> text.append("       ").append(line.strip()).append('\n'));
        }
        return text.toString().stripLeading();
    }
}
