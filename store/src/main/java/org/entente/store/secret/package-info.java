/** What is kept sealed: the key, the vault, installations with their tokens. */
@NullMarked
package org.entente.store.secret;

import org.jspecify.annotations.NullMarked;
