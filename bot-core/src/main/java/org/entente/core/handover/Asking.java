package org.entente.core.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Mentions;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Departure;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;

/** Asks who follows, and says for whom. */
final class Asking {

    private Asking() {}

    /** Opens the form that gives the successor the same place. */
    static Button button(Departure departure, Person gone) {
        return Button.of(Content.words("departure.button.successor"), "member.add",
                Map.of("memberReplaces", Mentions.write(gone), "council", departure.councilId(), "form", "1"))
                .primary();
    }

    /** "Yukon", "Yukon, treasurer"; the role where nothing else is known. */
    static Content place(Departure departure, Transaction record) {
        List<Content> parts = new ArrayList<>();
        Optional.ofNullable(departure.organisationId()).flatMap(record.use(Organisations.class)::find)
                .map(Organisation::label).map(Content::typed).ifPresent(parts::add);
        if (departure.office() != Office.NONE) {
            parts.add(Content.words("choice.Office." + departure.office().name()));
        }
        return parts.isEmpty() ? Content.words("departure.place." + departure.role().name()) : Content.commas(parts);
    }
}
