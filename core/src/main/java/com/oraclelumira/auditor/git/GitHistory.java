package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What files held in the commits up to one. Looks back over {@value #COMMITS} commits and for two seconds, whichever ends
 * first; renames are not followed. Safe for use by several threads.
 */
public final class GitHistory {

    /** How many commits are looked at. */
    public static final int COMMITS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(GitHistory.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int LONGEST = 1_048_576;

    private final Repository repository;
    private final RevCommit newest;
    private final Function<String, Optional<String>> place;

    /** @param place where the repository would hold a file that a report names so; empty: nowhere */
    GitHistory(Repository repository, RevCommit newest, Function<String, Optional<String>> place) {
        this.repository = repository;
        this.newest = newest;
        this.place = place;
    }

    /**
     * A content that a file had.
     *
     * @param commit the full id of the newest commit with it
     * @param text as UTF-8
     */
    public record Version(String commit, String text) {}

    private record Content(String file, ObjectId id) {}

    /**
     * The different contents of those files, newest first; no entry for a file that the commits do not hold. Contents of more
     * than a mebibyte are left out, and so is what a shallow or partial clone lacks.
     *
     * @param files as a report names them
     */
    public Map<String, List<Version>> versions(Collection<String> files) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        Map<String, String> paths = new LinkedHashMap<>();
        files.forEach(file -> place.apply(file).ifPresent(path -> paths.put(file, path)));
        Deadline deadline = new Deadline(LIMIT);
        Set<ObjectId> trees = new HashSet<>();
        Set<Content> contents = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            walk.markStart(walk.parseCommit(newest));
            RevCommit commit = walk.next();
            for (int i = 0; commit != null && i < COMMITS && !deadline.isCancelled(); i++) {
                if (trees.add(commit.getTree().getId())) {
                    add(versions, paths, commit, reader, contents);
                }
                commit = walk.next();
            }
        } catch (IOException e) {
            LOG.warn("the history is not read further: {}", e.getMessage());
        }
        return versions;
    }

    private static void add(
            Map<String, List<Version>> versions,
            Map<String, String> paths,
            RevCommit commit,
            ObjectReader reader,
            Set<Content> seen)
            throws IOException {
        for (Map.Entry<String, String> file : paths.entrySet()) {
            try (TreeWalk entry = TreeWalk.forPath(reader, file.getValue(), commit.getTree())) {
                if (entry != null && entry.getFileMode().getObjectType() == Constants.OBJ_BLOB) {
                    ObjectId content = entry.getObjectId(0);
                    if (seen.add(new Content(file.getKey(), content))) {
                        text(content, reader)
                                .ifPresent(text -> versions.computeIfAbsent(file.getKey(), key -> new ArrayList<>())
                                        .add(new Version(commit.getName(), text)));
                    }
                }
            }
        }
    }

    private static Optional<String> text(ObjectId content, ObjectReader reader) throws IOException {
        try {
            return Optional.of(
                    new String(reader.open(content, Constants.OBJ_BLOB).getBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (LargeObjectException e) {
            return Optional.empty();
        }
    }
}
