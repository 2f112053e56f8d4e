package com.oraclelumira.auditor.credential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Credentials by host, as git's credential store keeps them: a line {@code https://USER:PASSWORD@HOST[:PORT][/PATH]} each,
 * the first that fits counts. Immutable; prints without them.
 *
 * @see <a href="https://git-scm.com/docs/git-credential-store">git-credential-store</a>
 */
public final class CredentialStore {

    /** No credentials at all. */
    public static final CredentialStore NONE = new CredentialStore(List.of());

    private static final int MAX_BYTES = 1024 * 1024;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final List<StoreLine> lines;

    private CredentialStore(List<StoreLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * The credentials in that file. Empty lines and lines that start with {@code #} say nothing.
     *
     * @throws IOException where it cannot be read, is open to others, or has a line of another form; the message names the
     *     file and the line, never what stands there
     */
    public static CredentialStore read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": is not a file");
        }
        refuseIfOpenToOthers(file);
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + ": is larger than " + MAX_BYTES + " bytes, so it holds no credentials");
        }
        List<StoreLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r?\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                int at = number;
                lines.add(StoreLine.parse(line)
                        .orElseThrow(() -> new IOException(file + ":" + at + ": holds no credentials of a host;"
                                + " accepted is https://USER:PASSWORD@HOST (also http and ssh), with %-escapes")));
            }
        }
        return new CredentialStore(lines);
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> given = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(given)) {
            throw new IOException(file + ": others can use it, its mode is " + PosixFilePermissions.toString(given)
                    + "; accepted is rw------- (chmod 600)");
        }
    }

    /**
     * The credentials for that path of that host; empty where there are none.
     *
     * @param scheme the protocol: https, http or ssh
     * @param port -1: the protocol's own
     */
    public Optional<Credentials> find(String scheme, String host, int port, String path) {
        Place wanted = new Place(scheme, host, port, path);
        return lines.stream()
                .filter(line -> line.place().holds(wanted))
                .findFirst()
                .map(StoreLine::credentials);
    }

    @Override
    public String toString() {
        return "credentials of " + lines.size() + " places [redacted]";
    }
}
