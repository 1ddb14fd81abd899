/** Evaluation forms as they are kept, and what a dump of the record tells of who answered what. */
@NullMarked
package org.entente.store.evaluation;

import org.jspecify.annotations.NullMarked;
