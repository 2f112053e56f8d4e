package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.git.TreePath.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Files of a work tree, compared with a commit; line ends may differ. */
final class WorkTreeFiles implements BlamedFiles {
    private final Repository repository;
    private final RevCommit commit;
    private final Path folder;

    WorkTreeFiles(Repository repository, RevCommit commit, Path folder) {
        this.repository = repository;
        this.commit = commit;
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<String> path(String file) {
        try {
            Path top = repository.getWorkTree().toPath().toRealPath();
            Path place = folder.toRealPath().resolve(file).normalize();
            return place.startsWith(top)
                    ? Optional.of(top.relativize(place).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Lines> find(String file) {
        try {
            Path real = folder.resolve(file).toRealPath();
            Path top = repository.getWorkTree().toPath().toRealPath();
            if (!real.startsWith(top)) {
                return Optional.empty();
            }
            String path = top.relativize(real).toString().replace('\\', '/');
            try (ObjectReader reader = repository.newObjectReader()) {
                TreePath place = new TreeWalker(reader, commit.getTree()).follow(path);
                if (!(place instanceof Found found) || found.folder()) {
                    return Optional.empty();
                }
                byte[] committed = reader.open(found.id(), Constants.OBJ_BLOB).getBytes();
                return Optional.of(new Lines(found.path(), changes(committed, Files.readAllBytes(real))));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static EditList changes(byte[] committed, byte[] present) {
        DiffAlgorithm algorithm = new HistogramDiff();
        return algorithm.diff(RawTextComparator.WS_IGNORE_TRAILING, new RawText(committed), new RawText(present));
    }

    /** The committed line that a present one still is, both from 0; empty where it was changed since. */
    static Optional<Integer> committedLine(EditList changes, int line) {
        int moved = 0;
        for (Edit change : changes) {
            if (line < change.getBeginB()) {
                break;
            }
            if (line < change.getEndB()) {
                return Optional.empty();
            }
            moved += change.getLengthA() - change.getLengthB();
        }
        return Optional.of(line + moved);
    }
}
