/** The register of people. */
@NullMarked
package org.entente.core.people;

import org.jspecify.annotations.NullMarked;
