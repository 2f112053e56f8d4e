package com.oraclelumira.auditor.compose;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file system of this machine, seen from a working folder. */
public final class LocalTree implements SourceTree {

    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private final Path workingDirectory;
    private final Optional<AllowedFolders> confines;
    private volatile boolean lostNames;

    /** @param workingDirectory where relative paths start; made absolute */
    public LocalTree(Path workingDirectory) {
        this(workingDirectory, Optional.empty());
    }

    private LocalTree(Path workingDirectory, Optional<AllowedFolders> confines) {
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.confines = confines;
    }

    /**
     * A tree for projects of somebody else: what lies neither in the working folder nor in an allowed one is refused, also
     * behind a symbolic link.
     */
    public static LocalTree confined(Path workingDirectory, AllowedFolders allowed) {
        List<Path> folders = new ArrayList<>(allowed.paths());
        folders.add(workingDirectory);
        return new LocalTree(workingDirectory, Optional.of(new AllowedFolders(folders)));
    }

    @Override
    public String workingDirectory() {
        return text(workingDirectory);
    }

    @Override
    public boolean isFile(String path) {
        noteName(path);
        File file = new File(path);
        return file.exists() && !file.isDirectory() && refusal(path).isEmpty();
    }

    @Override
    public boolean isDirectory(String path) {
        noteName(path);
        return new File(path).isDirectory() && refusal(path).isEmpty();
    }

    @Override
    public Optional<String> refusal(String path) {
        return confines.isPresent() && confines.get().find(path).isEmpty()
                ? Optional.of("it leaves the folder " + text(workingDirectory))
                : Optional.empty();
    }

    @Override
    public byte[] read(String path) throws IOException {
        noteName(path);
        Optional<String> refusal = refusal(path);
        if (refusal.isPresent()) {
            throw new AccessDeniedException(display(path), null, refusal.get());
        }
        Path file = path(path);
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_FILE_BYTES + 1);
            if (content.length > MAX_FILE_BYTES) {
                throw new IOException("it is too large, at most " + MAX_FILE_BYTES + " bytes are read");
            }
            return content;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw new IOException("permission denied", e);
        }
    }

    @Override
    public String display(String path) {
        try {
            Path file = path(path);
            return file.startsWith(workingDirectory) && !file.equals(workingDirectory)
                    ? text(workingDirectory.relativize(file))
                    : text(file);
        } catch (IOException e) {
            return path;
        }
    }

    @Override
    public String realPath(String path) {
        try {
            return text(path(path).toRealPath());
        } catch (IOException e) {
            return path;
        }
    }

    /**
     * Whether a name was asked for that this process cannot express, because its locale has no UTF-8: such a file seems
     * to be missing.
     */
    public boolean hasLostNames() {
        return lostNames;
    }

    private void noteName(String path) {
        if (path.chars().anyMatch(c -> c > 127) && !NAMES.newEncoder().canEncode(path)) {
            lostNames = true;
        }
    }

    private static Path path(String path) throws IOException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(path, null, "not a path of this machine: " + e.getReason());
        }
    }

    private static String text(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
