package org.entente.core.people;

import org.entente.core.text.RoomLanguages;

/**
 * A channel or conversation where a council sits.
 *
 * @param conversation the platform's id of the channel
 * @param open false once the platform says it is gone or the council left it
 */
public record Room(String id, String councilId, Platform platform, String workspace, String conversation,
        RoomLanguages languages, boolean open) {}
