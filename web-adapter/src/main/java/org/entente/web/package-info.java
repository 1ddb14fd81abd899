/** The browser as a third platform: the console, where everything can be tried with no account anywhere. */
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
