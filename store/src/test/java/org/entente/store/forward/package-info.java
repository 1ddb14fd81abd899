/** Forward agendas, kept the same on both databases. */
@NullMarked
package org.entente.store.forward;

import org.jspecify.annotations.NullMarked;
