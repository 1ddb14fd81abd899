/** Answers put into a box: named, secret or anonymous, one per voter, and the counting of them. */
@NullMarked
package org.entente.core.ballot;

import org.jspecify.annotations.NullMarked;
