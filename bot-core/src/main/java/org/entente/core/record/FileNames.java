package org.entente.core.record;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.command.Folding;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.text.Texts;

/** What a record's files are called: council, date, version and language, in characters that every system takes. */
public final class FileNames {

    private FileNames() {}

    /** @param ending without its dot */
    public static String of(RecordOfDecisions record, RoomLanguages languages, String ending) {
        List<Language> list = languages.list();
        RecordOfDecisions.Head head = record.head();
        String council = list.stream().map(language -> head.acronym().in(language)).distinct()
                .collect(Collectors.joining("-"));
        String kind = Texts.in(list.getFirst(), "record.file");
        String tongue = list.stream().map(language -> language == Language.ENGLISH ? "en" : "fr")
                .collect(Collectors.joining("-"));
        return safe(council) + "_" + head.date() + "_" + kind + "_v" + head.version().number() + "_" + tongue + "."
                + ending;
    }

    private static String safe(String acronym) {
        String folded = Folding.fold(acronym).replaceAll("[^a-z0-9-]+", "");
        return folded.isEmpty() ? "council" : folded;
    }
}
