/** The demonstration: the bot in a Slack of its own on this machine, without an account or a network. */
@NullMarked
package org.entente.app.demo;

import org.jspecify.annotations.NullMarked;
