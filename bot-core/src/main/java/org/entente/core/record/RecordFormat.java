package org.entente.core.record;

/** The kinds of file a record is given out as. */
enum RecordFormat {
    WORD("docx"), MARKDOWN("md"), JSON("json");

    private final String ending;

    RecordFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
