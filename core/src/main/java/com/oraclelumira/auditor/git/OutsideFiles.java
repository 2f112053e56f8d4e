package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.compose.AllowedFolders;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.git.TreePath.Outside;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of this machine that paths in a commit lead to, where that was allowed.
 *
 * @param allowed where they may lie
 */
record OutsideFiles(AllowedFolders allowed) {

    boolean isFile(Outside place) {
        return allowed.find(place.path()).filter(Files::isRegularFile).isPresent();
    }

    boolean isDirectory(Outside place) {
        return allowed.find(place.path()).filter(Files::isDirectory).isPresent();
    }

    Optional<String> refusal(Outside place) {
        return allowed.find(place.path()).isPresent() ? Optional.empty() : Optional.of(place.reason());
    }

    /** The content; messages name the path as it was asked for. */
    byte[] read(Outside place, String display) throws IOException {
        Path file =
                allowed.find(place.path()).orElseThrow(() -> new AccessDeniedException(display, null, place.reason()));
        try {
            return new LocalTree(Path.of("")).read(file.toString());
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(display, null, "no such file");
        } catch (IOException e) {
            throw new IOException(display + ": " + e.getMessage(), e);
        }
    }

    Optional<String> realPath(Outside place) {
        return allowed.find(place.path()).map(Path::toString);
    }
}
