/** Cards and forms as Adaptive Cards. */
@NullMarked
package org.entente.teams.render;

import org.jspecify.annotations.NullMarked;
