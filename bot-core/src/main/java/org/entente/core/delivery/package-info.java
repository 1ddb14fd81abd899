/** How what is decided reaches people: outbox, live messages, views and the courier. */
@NullMarked
package org.entente.core.delivery;

import org.jspecify.annotations.NullMarked;
