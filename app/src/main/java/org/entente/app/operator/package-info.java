/** What an operator does from the terminal besides starting the bot: look, copy, put back. */
@NullMarked
package org.entente.app.operator;

import org.jspecify.annotations.NullMarked;
