/** The outbox: what is to be delivered, live messages, budgets and wake-ups. */
@NullMarked
package org.entente.store.delivery;

import org.jspecify.annotations.NullMarked;
