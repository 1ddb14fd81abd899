/**
 * What those who attended think of a meeting: a form sent when it is adjourned, anonymous and changeable until it closes,
 * and its results for co-chairs and secretariat (F-01, F-02). Uses features: forward,
 * meeting.
 */
@NullMarked
package org.entente.core.evaluation;

import org.jspecify.annotations.NullMarked;
