/** The words people read: the languages of a council and what is printed in each of them. */
@NullMarked
package org.entente.core.text;

import org.jspecify.annotations.NullMarked;
