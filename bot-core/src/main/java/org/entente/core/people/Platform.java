package org.entente.core.people;

/** Where people meet the bot. The only place in core that names platforms. */
public enum Platform {
    SLACK(true), TEAMS(false), WEB(false);

    private final boolean filesInRooms;

    Platform(boolean filesInRooms) {
        this.filesInRooms = filesInRooms;
    }

    /** Whether a bot can lay a file into a room there; where it cannot, whoever asks for one is handed it alone. */
    public boolean filesInRooms() {
        return filesInRooms;
    }
}
