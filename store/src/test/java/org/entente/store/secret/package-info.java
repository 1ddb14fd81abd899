/** What the vault and the installations promise. */
@NullMarked
package org.entente.store.secret;

import org.jspecify.annotations.NullMarked;
