@NullMarked
package org.entente.web.inbound;

import org.jspecify.annotations.NullMarked;
