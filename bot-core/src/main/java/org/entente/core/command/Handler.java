package org.entente.core.command;

/**
 * What a command does: a re-runnable function of the call, with no effect outside the call's transaction. Everything
 * that others shall see goes through the outbox.
 */
@FunctionalInterface
public interface Handler {

    Answer handle(Call call);
}
