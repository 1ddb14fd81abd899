/** What stores of meetings promise. */
@NullMarked
package org.entente.store.meeting;

import org.jspecify.annotations.NullMarked;
