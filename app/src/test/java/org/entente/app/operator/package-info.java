/** What an operator reads and what is done, on real files. */
@NullMarked
package org.entente.app.operator;

import org.jspecify.annotations.NullMarked;
