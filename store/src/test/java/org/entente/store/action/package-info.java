/** What the store of actions promises. */
@NullMarked
package org.entente.store.action;

import org.jspecify.annotations.NullMarked;
