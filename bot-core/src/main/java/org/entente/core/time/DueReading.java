package org.entente.core.time;

/** What a phrase says about a due date: one of the forms councils use, or why not. */
public sealed interface DueReading permits Due, NotADate {}
