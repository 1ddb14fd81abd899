/** What nodes share by Redis, with a real server that is killed, stopped, emptied and filled. */
@NullMarked
package org.entente.store.redis;

import org.jspecify.annotations.NullMarked;
