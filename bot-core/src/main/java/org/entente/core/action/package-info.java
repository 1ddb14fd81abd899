/**
 * Action items: what somebody was asked to do, by when as it was said, and what became of it. Uses features:
 * meeting.
 */
@NullMarked
package org.entente.core.action;

import org.jspecify.annotations.NullMarked;
