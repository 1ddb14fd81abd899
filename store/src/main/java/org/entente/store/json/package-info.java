/** The platform-free trees (contents, cards, answers, lists) as JSON text, with names that stay. */
@NullMarked
package org.entente.store.json;

import org.jspecify.annotations.NullMarked;
