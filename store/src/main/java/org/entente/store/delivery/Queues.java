package org.entente.store.delivery;

import org.entente.core.delivery.Address;
import org.entente.core.people.Platform;

/** Names of what keeps its order. Compared, never taken apart. */
final class Queues {

    private Queues() {}

    static String room(Platform platform, String workspace, String conversation) {
        return "room " + platform + " " + workspace + " " + conversation;
    }

    static String person(String personId) {
        return "person " + personId;
    }

    static String of(Address address) {
        return room(address.platform(), address.workspace(), address.target());
    }
}
