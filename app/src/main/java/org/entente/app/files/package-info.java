/** Files of the record under addresses of our own, for whoever was given the address. */
@NullMarked
package org.entente.app.files;

import org.jspecify.annotations.NullMarked;
