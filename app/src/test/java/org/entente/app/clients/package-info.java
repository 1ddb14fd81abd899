/** Clients as members use them, driven from tests: a local Slack and a browser. */
@NullMarked
package org.entente.app.clients;

import org.jspecify.annotations.NullMarked;
