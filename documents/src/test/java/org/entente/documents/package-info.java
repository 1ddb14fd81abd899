/** Files are read back as their readers read them. */
@NullMarked
package org.entente.documents;

import org.jspecify.annotations.NullMarked;
