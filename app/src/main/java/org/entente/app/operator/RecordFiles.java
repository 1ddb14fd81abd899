package org.entente.app.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.entente.app.Settings;
import org.entente.store.Database;
import org.jspecify.annotations.Nullable;

/** Files with a record in them: nobody but their owner reads them. */
final class RecordFiles {

    /** For a command line: the shell fills in the address, so that no password is printed. */
    static final String DATABASE = "\"${ENTENTE_DATABASE_URL#jdbc:}\"";

    private RecordFiles() {}

    /** The SQLite file with the record; null where there is none, which the operator has then been told. */
    static @Nullable Path record(Settings settings, Terminal terminal) {
        Path file = settings.dataFolder().resolve(Database.FILE);
        if (Files.exists(file)) {
            return file;
        }
        terminal.say("operator.record.missing", Map.of("file", shown(file)));
        return null;
    }

    /** @throws java.nio.file.FileAlreadyExistsException when there is a file already */
    static void makeEmpty(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean posix = folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
        Files.createFile(file, posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0]);
    }

    /** What SQLite keeps beside its file while it is open, or left there when it was not closed. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Returns when the file is on the disk and not only on its way. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A file of ours that nobody uses, with what lies beside it. */
    static void delete(Path file) {
        try {
            for (String ending : new String[]{"", "-wal", "-shm", "-journal"}) {
                Files.deleteIfExists(beside(file, ending));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shown(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** As a shell takes it. */
    static String quoted(Path file) {
        return "'" + shown(file).replace("'", "'\\''") + "'";
    }

    /** In the words of the database or the disk; those of what stands between are of no use to a reader. */
    static String why(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                deepest = cause;
            }
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }
}
