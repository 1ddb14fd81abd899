package org.entente.core.consultation;

/** What kind of file a round is given out as. */
enum RoundFormat {
    EXCEL("xlsx"), MARKDOWN("md");

    private final String ending;

    RoundFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
