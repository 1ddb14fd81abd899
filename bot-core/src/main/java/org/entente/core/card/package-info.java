/** What people see, as plain data: content in every language, blocks, cards and forms; no platform markup. */
@NullMarked
package org.entente.core.card;

import org.jspecify.annotations.NullMarked;
