/** Cards, forms and pages as HTML: the only package that writes any, by templates that escape whatever was typed. */
@NullMarked
package org.entente.web.render;

import org.jspecify.annotations.NullMarked;
