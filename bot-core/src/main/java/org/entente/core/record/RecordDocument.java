package org.entente.core.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A record as a file. Its subject is the meeting's id; its name says the format and, where one was asked for, the
 * language: {@code record.docx} is in the languages of the room, {@code record.docx.fr} in French.
 */
public final class RecordDocument implements Document {

    private final String ending;
    private final String mediaType;
    private final Writer writer;
    private final @Nullable RoomLanguages asked;

    private RecordDocument(String ending, String mediaType, Writer writer, @Nullable RoomLanguages asked) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
        this.asked = asked;
    }

    /** Writes a record in one format. */
    @FunctionalInterface
    public interface Writer {

        byte[] write(RecordOfDecisions record, RoomLanguages languages);
    }

    /** The documents of one format: in the languages of the room, and in each that can be asked for. */
    public static List<Document> of(String ending, String mediaType, Writer writer) {
        List<Document> documents = new ArrayList<>();
        documents.add(new RecordDocument(ending, mediaType, writer, null));
        for (RoomLanguages languages : RoomLanguages.values()) {
            documents.add(new RecordDocument(ending, mediaType, writer, languages));
        }
        return List.copyOf(documents);
    }

    /** Those that need no library. */
    public static List<Document> markdown() {
        return of("md", "text/markdown",
                (record, languages) -> Markdown.of(record, languages).getBytes(StandardCharsets.UTF_8));
    }

    /** @param languages null for those of the room */
    static String name(String ending, @Nullable RoomLanguages languages) {
        return "record." + ending + (languages == null ? "" : switch (languages) {
            case ENGLISH -> ".en";
            case FRENCH -> ".fr";
            case BOTH -> ".both";
        });
    }

    @Override
    public String name() {
        return name(ending, asked);
    }

    @Override
    public Made make(String meetingId, RoomLanguages ofTheRoom, Viewing viewing) {
        Meeting meeting = viewing.use(Meetings.class).find(meetingId)
                .orElseThrow(() -> new IllegalArgumentException("no meeting " + meetingId));
        RecordOfDecisions record = Assembly.of(viewing.record(), viewing.council(), meeting);
        RoomLanguages languages = asked == null ? ofTheRoom : asked;
        return new Made(FileNames.of(record, languages, ending), mediaType, writer.write(record, languages));
    }
}
