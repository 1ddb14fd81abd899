package org.entente.documents;

import java.util.List;
import java.util.stream.Stream;
import org.entente.core.delivery.Document;
import org.entente.core.record.RecordDocument;

/** The files that a record of decisions is given out as, beside Markdown. */
public final class RecordDocuments {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private RecordDocuments() {}

    public static List<Document> all() {
        return Stream.concat(RecordDocument.of("docx", WORD, RecordDocx::of).stream(),
                RecordDocument.of("json", "application/json", RecordJson::of).stream()).toList();
    }
}
