package org.entente.core.people;

import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A channel or conversation where a council sits.
 *
 * @param conversation the platform's id of the channel
 * @param open false once the platform says it is gone or the council left it
 */
public record Room(String id, String councilId, Platform platform, String workspace, String conversation,
        RoomLanguages languages, boolean open) {

    /** Whether it is this conversation of this platform; null, where nothing is said of one, is none. */
    public boolean is(Platform where, String inWorkspace, @Nullable String called) {
        return platform == where && workspace.equals(inWorkspace) && conversation.equals(called);
    }
}
