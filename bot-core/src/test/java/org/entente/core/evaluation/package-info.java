/** What is asked after meetings, and what may be shown of the answers. */
@NullMarked
package org.entente.core.evaluation;

import org.jspecify.annotations.NullMarked;
