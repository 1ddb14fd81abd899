/** Time as councils say and print it: zones, dates and due dates in both languages, by the zone rules and names of ICU's data. */
@NullMarked
package org.entente.core.time;

import org.jspecify.annotations.NullMarked;
