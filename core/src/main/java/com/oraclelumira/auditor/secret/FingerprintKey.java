package com.oraclelumira.auditor.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of secret fingerprints: who does not hold it cannot try passwords against them. Equal values have equal
 * fingerprints under one key. Immutable, safe for use by several threads.
 */
public final class FingerprintKey {

    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 4;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final SecretKeySpec key;

    private FingerprintKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A new key: fingerprints made with it say nothing in another run. */
    public static FingerprintKey random() {
        return new FingerprintKey(randomBytes());
    }

    /**
     * The key in that file, which is made (readable by its owner alone) where there is none.
     *
     * @throws IOException where the file cannot be read or made, holds no key, or is open to others; the message says
     *     which file and what is accepted
     */
    public static FingerprintKey fromFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        refuseIfOpenToOthers(file);
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            if (bytes.length < KEY_BYTES) {
                throw new IOException(file + ": key of " + bytes.length + " bytes; accepted: at least " + KEY_BYTES
                        + " in hexadecimal");
            }
            return new FingerprintKey(bytes);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": not a key; accepted: " + KEY_BYTES + " bytes in hexadecimal", e);
        }
    }

    /** The fingerprint of a value: 8 hexadecimal digits of its HMAC-SHA256. */
    String fingerprint(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void create(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        byte[] text = HexFormat.of().formatHex(randomBytes()).getBytes(StandardCharsets.US_ASCII);
        try (var channel = Files.newByteChannel(file, options, attributes)) {
            channel.write(java.nio.ByteBuffer.wrap(text));
        } catch (FileAlreadyExistsException e) {
            // another run made it in between: its key is the one that counts
            return;
        }
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        if (!isPosix()) {
            return;
        }
        Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
        open.addAll(Files.getPosixFilePermissions(file));
        String found = PosixFilePermissions.toString(open);
        open.removeAll(Set.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        if (!open.isEmpty()) {
            throw new IOException(
                    file + ": key file is open to others (" + found + "); accepted: rw------- (chmod 600)");
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public String toString() {
        return "[key]";
    }
}
