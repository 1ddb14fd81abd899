package org.entente.core.people;

import org.entente.core.text.Typing;

/** Where people meet the bot. The only place in core that names platforms. */
public enum Platform {
    SLACK(true, Typing.SLASH, Typing.SLASH), TEAMS(false, Typing.ADDRESSED, Typing.BARE),
    WEB(true, Typing.SLASH, Typing.SLASH);

    private final boolean filesInRooms;
    private final Typing inRooms;
    private final Typing alone;

    Platform(boolean filesInRooms, Typing inRooms, Typing alone) {
        this.filesInRooms = filesInRooms;
        this.inRooms = inRooms;
        this.alone = alone;
    }

    /** How a command is typed there. @param withBotAlone in somebody's own talk with the bot rather than in a room */
    public Typing typing(boolean withBotAlone) {
        return withBotAlone ? alone : inRooms;
    }

    /** Whether a bot can lay a file into a room there; where it cannot, whoever asks for one is handed it alone. */
    public boolean filesInRooms() {
        return filesInRooms;
    }
}
