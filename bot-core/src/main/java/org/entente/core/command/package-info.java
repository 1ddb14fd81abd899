/** What people can do: commands declared once, the words that call them, permission, and the dispatcher. */
@NullMarked
package org.entente.core.command;

import org.jspecify.annotations.NullMarked;
