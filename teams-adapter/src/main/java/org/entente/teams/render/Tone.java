package org.entente.teams.render;

import tools.jackson.databind.node.ObjectNode;

/** How loudly a line speaks; emphasis only, the words always say it. */
enum Tone {
    PLAIN, STRONG, SUBTLE, WRONG;

    /** The node, a text block or a run, in this tone. */
    ObjectNode on(ObjectNode node) {
        return switch (this) {
            case PLAIN -> node;
            case STRONG -> node.put("weight", "Bolder");
            case SUBTLE -> node.put("isSubtle", true).put("size", "Small");
            case WRONG -> node.put("weight", "Bolder").put("color", "Attention");
        };
    }
}
