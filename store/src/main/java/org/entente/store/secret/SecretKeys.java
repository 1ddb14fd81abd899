package org.entente.store.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** The key with which tokens are sealed: given by the administrator, or made at the first start. */
public final class SecretKeys {

    static final int BYTES = 32;
    /** The name of the file in the data folder. */
    public static final String FILE = "secret.key";

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    private SecretKeys() {}

    /**
     * Reads a key: 64 hexadecimal digits, or base64 of either alphabet.
     *
     * @throws IllegalArgumentException when it is not 32 bytes; the message does not repeat it
     */
    public static byte[] read(String text) {
        String clean = text.strip();
        if (clean.matches("[0-9A-Fa-f]{64}")) {
            return HexFormat.of().parseHex(clean);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(clean.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not 32 bytes in base64 or hexadecimal digits", e);
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException("not 32 bytes in base64 or hexadecimal digits");
        }
        return key;
    }

    /**
     * The key of a data folder, which is made, with a key that nobody but its owner can read, when there is none.
     *
     * @throws IllegalArgumentException with one line that says what to do when the file holds no key
     */
    public static byte[] inFolder(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            try {
                return make(file);
            } catch (FileAlreadyExistsException e) {
                return read(Files.readString(file));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " holds no key: put the former one back from a copy, or remove"
                    + " the file and have the bot installed again in each workspace", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the key cannot be read or made: " + file, e);
        }
    }

    private static byte[] make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text));
            // what is sealed with it is worth nothing once it is lost
            channel.force(true);
        }
        return key;
    }
}
