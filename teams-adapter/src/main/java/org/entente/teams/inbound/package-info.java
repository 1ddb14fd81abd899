/** What Teams brings us: activities, presses, dialogs; and how they are answered. */
@NullMarked
package org.entente.teams.inbound;

import org.jspecify.annotations.NullMarked;
