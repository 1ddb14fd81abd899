@NullMarked
package org.entente.web.render;

import org.jspecify.annotations.NullMarked;
