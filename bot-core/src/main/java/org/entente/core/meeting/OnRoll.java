package org.entente.core.meeting;

import org.entente.core.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a roll call: a person of the council, or an outsider already on the list.
 *
 * @param person null for an outsider
 * @param row null for a person of the council
 */
record OnRoll(@Nullable Person person, @Nullable Attendee row) {}
