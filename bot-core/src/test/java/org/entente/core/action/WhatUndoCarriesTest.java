package org.entente.core.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An action comes back exactly as it was, whatever people typed into it. */
class WhatUndoCarriesTest {

    private static final Bilingual ODD = Bilingual.typedIn(Language.FRENCH, "a & b = c\n%20 + ’é’ -");

    private static ActionItem full() {
        return Samples.action("a1", "i1", 2, 1, Samples.due("teleconference of November 20, 2018"))
                .withOwners(List.of(Samples.members(),
                        new Owner(Owner.Kind.OUTSIDER, "x & y", ODD, Owner.Part.RELAY)))
                .withParts(List.of(Part.open(ODD), new Part(ODD, true, ODD)))
                .withDeadline(new Deadline(Samples.due("2 Nov at 2 p.m."), "m2", Instant.parse("2018-11-02T18:00:00Z")))
                .withProgress(new ActionItem.Progress(ActionItem.State.CARRIED, ODD, LocalDate.of(2018, 9, 28)))
                .withRemark(ODD).withTopics(List.of(ODD, ODD)).withText(ODD);
    }

    @Test
    void everythingThatCanChangeComesBack() {
        ActionItem plain = Samples.action("a1", "i1", 2, 1);
        assertThat(Before.back(plain, Before.of(full()))).isEqualTo(full());
        assertThat(Before.back(full(), Before.of(plain))).isEqualTo(plain);
    }

    @Test
    void aDueOfAMonthComesBack() {
        ActionItem monthly = Samples.action("a1", "i1", 2, 1, Samples.due("réunion de février"));
        assertThat(Before.back(full(), Before.of(monthly))).isEqualTo(monthly);
    }
}
