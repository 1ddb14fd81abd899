/** Evaluation forms in SQL; their answers are in the boxes of {@code org.entente.store.ballot}. */
@NullMarked
package org.entente.store.evaluation;

import org.jspecify.annotations.NullMarked;
