/** What the documents say is what the program does: pages made from the registry, compared on every build. */
@NullMarked
package org.entente.app.docs;

import org.jspecify.annotations.NullMarked;
