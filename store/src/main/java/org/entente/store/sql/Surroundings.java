package org.entente.store.sql;

import java.time.InstantSource;

/**
 * What all transactions of one database share.
 *
 * @param clock the machine's clock
 * @param sequence ids of the store's own rows
 * @param wake told after a commit that enqueued something
 */
public record Surroundings(Dialect dialect, Stores stores, InstantSource clock, Sequence sequence, Runnable wake) {}
