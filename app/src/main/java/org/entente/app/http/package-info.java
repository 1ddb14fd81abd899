/** Who takes too long to say what they want over HTTP is cut off. */
@NullMarked
package org.entente.app.http;

import org.jspecify.annotations.NullMarked;
