package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.git.TreePath.Found;
import com.oraclelumira.auditor.git.TreePath.Missing;
import com.oraclelumira.auditor.git.TreePath.Outside;
import com.oraclelumira.auditor.git.TreePath.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Follows one path through a commit, symbolic links included, and never out of it. */
final class TreeWalker {

    private static final int MAX_LINKS = 40;
    private static final int MAX_LINK_TARGET = 4_096;

    private record Step(String name, ObjectId id) {}

    private final ObjectReader reader;
    private final ObjectId root;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<Step> behind = new ArrayList<>();
    private int links;

    TreeWalker(ObjectReader reader, ObjectId root) {
        this.reader = reader;
        this.root = root;
    }

    /** Where that path leads; relative to the repository. */
    TreePath follow(String path) throws IOException {
        push(path);
        while (!ahead.isEmpty()) {
            String name = ahead.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                if (behind.isEmpty()) {
                    return new Outside(rest(""), "it leaves the repository");
                }
                behind.remove(behind.size() - 1);
                continue;
            }
            CanonicalTreeParser entry = new CanonicalTreeParser(new byte[0], reader, here());
            if (!find(entry, name)) {
                return new Missing();
            }
            FileMode mode = entry.getEntryFileMode();
            ObjectId id = entry.getEntryObjectId();
            if (mode.equals(FileMode.TREE)) {
                behind.add(new Step(name, id));
            } else if (mode.equals(FileMode.SYMLINK)) {
                String target = target(id);
                if (target.startsWith("/")) {
                    return new Outside(rest(target), "the symbolic link " + shown(name) + " leaves the repository");
                }
                if (++links > MAX_LINKS) {
                    return new Refused("it passes through more than " + MAX_LINKS + " symbolic links");
                }
                push(target);
            } else if (mode.equals(FileMode.GITLINK)) {
                return new Refused("it lies in the submodule " + shown(name) + ", which is another repository");
            } else {
                return ahead.stream().allMatch(rest -> rest.isEmpty() || rest.equals("."))
                        ? new Found(shown(name), false, id)
                        : new Missing();
            }
        }
        return new Found(shown(""), true, here());
    }

    /** Moves to the entry of that name; the parser's own search finds files only. */
    private static boolean find(CanonicalTreeParser entry, String name) {
        while (!entry.eof() && !entry.getEntryPathString().equals(name)) {
            entry.next(1);
        }
        return !entry.eof();
    }

    private ObjectId here() {
        return behind.isEmpty() ? root : behind.get(behind.size() - 1).id();
    }

    /** What is still to be followed, below that folder. */
    private String rest(String folder) {
        return Stream.concat(Stream.of(folder), ahead.stream()).collect(Collectors.joining("/"));
    }

    private void push(String path) {
        List<String> names = List.of(path.split("/", -1));
        for (int i = names.size() - 1; i >= 0; i--) {
            ahead.push(names.get(i));
        }
    }

    private String target(ObjectId link) throws IOException {
        return new String(reader.open(link, Constants.OBJ_BLOB).getBytes(MAX_LINK_TARGET), StandardCharsets.UTF_8);
    }

    private String shown(String name) {
        String folders = behind.stream().map(Step::name).collect(Collectors.joining("/"));
        return folders.isEmpty() || name.isEmpty() ? folders + name : folders + "/" + name;
    }
}
