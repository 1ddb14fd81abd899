/** What befalls the bot in the experiments F1 to F24: how long they go on, what they found, and the table of it. */
@NullMarked
package org.entente.core.experiment;

import org.jspecify.annotations.NullMarked;
