package org.entente.core.people;

/** Where people meet the bot. The only place in core that names platforms. */
public enum Platform {
    SLACK, TEAMS, WEB
}
