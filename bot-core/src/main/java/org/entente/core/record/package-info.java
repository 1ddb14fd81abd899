/**
 * The record of decisions: what was said, decided and asked at a meeting, printed from the one place where each thing
 * is kept. Uses features: meeting, decision, poll, action.
 */
@NullMarked
package org.entente.core.record;

import org.jspecify.annotations.NullMarked;
