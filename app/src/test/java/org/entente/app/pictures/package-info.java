/** Pictures of the main cards, drawn from what Slack is really sent. */
@NullMarked
package org.entente.app.pictures;

import org.jspecify.annotations.NullMarked;
