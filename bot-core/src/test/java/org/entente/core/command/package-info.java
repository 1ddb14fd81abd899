/** What people can type, and what comes of it. */
@NullMarked
package org.entente.core.command;

import org.jspecify.annotations.NullMarked;
