package org.entente.core.schedule;

import java.time.LocalDate;
import org.entente.core.people.Jurisdiction;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a council says of a day itself, whatever the list of statutory holidays says: lists are behind the law, and a
 * council has days of its own.
 *
 * @param jurisdiction for whose members, or null for all
 * @param name of the holiday, or null where the day is one for working
 */
public record OwnDay(LocalDate date, @Nullable Jurisdiction jurisdiction, @Nullable Bilingual name) {

    public boolean holiday() {
        return name != null;
    }
}
