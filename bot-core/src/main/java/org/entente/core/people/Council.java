package org.entente.core.people;

import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;

/**
 * A body that meets, decides and keeps a record.
 *
 * @param name its whole name
 * @param acronym its short name, as members type it
 * @param zone where its times are printed unless a meeting says otherwise
 * @param languages in which its rooms and records speak
 * @param quorum when it may decide
 * @param clock its own clock: a meeting of the past can be played today
 * @param version rises with every change
 */
public record Council(String id, Bilingual name, Bilingual acronym, Zone zone, RoomLanguages languages,
        QuorumRule quorum, CouncilClock clock, int version) {}
