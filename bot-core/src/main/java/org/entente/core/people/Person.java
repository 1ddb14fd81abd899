package org.entente.core.people;

import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, once for all councils and platforms.
 *
 * @param name the one canonical spelling (P-08)
 * @param email for linking, or null
 * @param language the one they chose, or null: then their platform's
 * @param zone the one they chose, or null: then the council's
 * @param version rises with every change
 */
public record Person(String id, String name, @Nullable String email, @Nullable Language language, @Nullable Zone zone,
        int version) {}
