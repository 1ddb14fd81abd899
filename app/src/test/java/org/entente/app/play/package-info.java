/** Whole council meetings, each written once as a play and played on several stages. */
@NullMarked
package org.entente.app.play;

import org.jspecify.annotations.NullMarked;
