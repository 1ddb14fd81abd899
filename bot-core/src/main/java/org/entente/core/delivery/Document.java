package org.entente.core.delivery;

import org.entente.core.text.RoomLanguages;

/** Makes a file from the record. */
public interface Document {

    /** Stable and unique, for example {@code record.docx}. */
    String name();

    Made make(String subject, RoomLanguages languages, Viewing viewing);

    /**
     * A file, ready to be sent.
     *
     * @param fileName with its ending; never empty
     * @param bytes never empty (platforms refuse an empty file)
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Made(String fileName, String mediaType, byte[] bytes) {}
}
