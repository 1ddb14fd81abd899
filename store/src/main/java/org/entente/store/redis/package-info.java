/** What several nodes tell each other and share by Redis: nothing that cannot be lost. */
@NullMarked
package org.entente.store.redis;

import org.jspecify.annotations.NullMarked;
