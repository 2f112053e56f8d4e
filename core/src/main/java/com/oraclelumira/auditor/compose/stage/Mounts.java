package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.RemoteProject;
import com.oraclelumira.auditor.compose.RemoteProjects;
import com.oraclelumira.auditor.compose.SourceTree;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tree with remote ones below a folder of it: where Docker Compose keeps its copies, so that their relative paths come
 * out as they do there. Used by one load.
 */
final class Mounts implements SourceTree {
    /** Stands in for the home folder of somebody who is not known. */
    static final String UNKNOWN_HOME = "/~";

    /** Bounds what a hostile file can make us fetch. */
    private static final int MOST = 50;

    private final SourceTree own;
    private final RemoteProjects remotes;
    private final String cache;
    private final Map<String, Mount> mounts = new LinkedHashMap<>();
    private final Map<String, String> opened = new HashMap<>();

    /** @param cache where the deploying user's Docker Compose keeps copies */
    Mounts(SourceTree own, RemoteProjects remotes, String cache) {
        this.own = own;
        this.remotes = remotes;
        this.cache = cache;
    }

    /** Where Docker Compose keeps copies in that environment; on an audited host nobody knows whose home that is in. */
    static String cache(Map<String, String> environment, boolean tolerant) {
        String cache = tolerant ? "" : environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = tolerant ? UNKNOWN_HOME : environment.getOrDefault("HOME", UNKNOWN_HOME);
        return UnixPath.clean((cache.isEmpty() ? home + "/.cache" : cache) + "/docker-compose");
    }

    /** The path in this tree of the Compose file at that address. */
    String open(String address) throws IOException {
        String known = opened.get(address);
        if (known != null) {
            return known;
        }
        if (opened.size() >= MOST) {
            throw new IOException("more than " + MOST + " remote files are named");
        }
        RemoteProject project = remotes.open(address);
        String folder = cache + "/" + project.version();
        Mount mount = mounts.computeIfAbsent(folder, free -> new Mount(free, project));
        String named = UnixPath.clean(mount.outer(project.file()));
        if (!mount.holds(named)) {
            throw new IOException("its path leaves the repository");
        }
        String file = composeFile(named);
        opened.put(address, file);
        return file;
    }

    private String composeFile(String path) throws NoSuchFileException {
        if (!isDirectory(path)) {
            return path;
        }
        return ProjectFiles.NAMES.stream()
                .map(name -> UnixPath.resolve(path, name))
                .filter(this::isFile)
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(
                        display(path), null, "the folder holds none of " + String.join(", ", ProjectFiles.NAMES)));
    }

    /**
     * Why a file may not name that path: it came from elsewhere, and the path leaves where it came from. Empty: it may.
     *
     * @param folder what the naming file's paths start from
     * @param path absolute
     */
    Optional<String> refusal(String folder, String path) {
        return mountOf(folder)
                .filter(mount -> !mount.holds(UnixPath.clean(path)))
                .map(mount -> "it leaves " + mount.project().label()
                        + "; a file from elsewhere may name only files that come with it");
    }

    private Optional<Mount> mountOf(String path) {
        if (mounts.isEmpty()) {
            return Optional.empty();
        }
        String clean = UnixPath.clean(path);
        return mounts.values().stream().filter(mount -> mount.holds(clean)).findFirst();
    }

    @Override
    public String workingDirectory() {
        return own.workingDirectory();
    }

    @Override
    public boolean isFile(String path) {
        Optional<Mount> mount = mountOf(path);
        return mount.isEmpty() ? own.isFile(path) : mount.get().tree().isFile(inner(mount.get(), path));
    }

    @Override
    public boolean isDirectory(String path) {
        Optional<Mount> mount = mountOf(path);
        return mount.isEmpty() ? own.isDirectory(path) : mount.get().tree().isDirectory(inner(mount.get(), path));
    }

    @Override
    public Optional<String> refusal(String path) {
        Optional<Mount> mount = mountOf(path);
        return mount.isEmpty() ? own.refusal(path) : mount.get().tree().refusal(inner(mount.get(), path));
    }

    @Override
    public byte[] read(String path) throws IOException {
        Optional<Mount> mount = mountOf(path);
        return mount.isEmpty() ? own.read(path) : mount.get().tree().read(inner(mount.get(), path));
    }

    @Override
    public String display(String path) {
        Optional<Mount> mount = mountOf(path);
        return mount.isEmpty()
                ? own.display(path)
                : mount.get().project().label() + ":" + mount.get().tree().display(inner(mount.get(), path));
    }

    @Override
    public String realPath(String path) {
        Optional<Mount> mount = mountOf(path);
        return mount.isEmpty()
                ? own.realPath(path)
                : mount.get().outer(mount.get().tree().realPath(inner(mount.get(), path)));
    }

    private static String inner(Mount mount, String path) {
        return mount.inner(UnixPath.clean(path));
    }
}
