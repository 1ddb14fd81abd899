/** The main class, the wiring and the settings: the only place that sees every module. */
@NullMarked
package org.entente.app;

import org.jspecify.annotations.NullMarked;
