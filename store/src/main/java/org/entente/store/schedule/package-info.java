/** What is due when, and what people have to be reminded of, in SQL. */
@NullMarked
package org.entente.store.schedule;

import org.jspecify.annotations.NullMarked;
