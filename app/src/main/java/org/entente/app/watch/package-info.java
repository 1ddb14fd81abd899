/** What an operator sees of the running program: its health with reasons, its measures, the marks in its log. */
@NullMarked
package org.entente.app.watch;

import org.jspecify.annotations.NullMarked;
