package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.git.TreePath.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Files of a work tree, compared with a commit. */
final class WorkTreeFiles {

    private final Repository repository;
    private final RevCommit commit;
    private final Path folder;

    WorkTreeFiles(Repository repository, RevCommit commit, Path folder) {
        this.repository = repository;
        this.commit = commit;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The path in the commit of a file whose content is the committed one; line ends may differ. */
    Optional<String> committedPath(String file) {
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
                return isSame(committed, Files.readAllBytes(real)) ? Optional.of(found.path()) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(byte[] committed, byte[] present) {
        return Arrays.equals(committed, present) || unixLines(committed).equals(unixLines(present));
    }

    private static String unixLines(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
