/** Forward agendas in SQL. */
@NullMarked
package org.entente.store.forward;

import org.jspecify.annotations.NullMarked;
