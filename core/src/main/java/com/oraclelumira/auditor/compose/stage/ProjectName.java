package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.Locale;
import java.util.Optional;

/**
 * The project's name: {@code -p}, {@code COMPOSE_PROJECT_NAME}, the last {@code name:} of the files, else the folder's
 * name.
 */
final class ProjectName {

    private final SourceTree tree;
    private final Diagnostics diagnostics;

    ProjectName(SourceTree tree, Diagnostics diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /**
     * The name; it has a place where {@code name:} decided.
     *
     * @param asked the name of {@code -p}
     * @param fromVariable the value of {@code COMPOSE_PROJECT_NAME}
     * @param written the interpolated {@code name:}, absent where no file has a non-empty one
     */
    YamlScalar find(
            Optional<String> asked, Optional<String> fromVariable, Optional<YamlScalar> written, String directory)
            throws ComposeException {
        Optional<String> given = asked.or(() -> fromVariable).filter(name -> !name.isEmpty());
        if (given.isPresent()) {
            return YamlScalar.of(checked(given.get()), Origin.NONE);
        }
        if (written.isPresent()) {
            Origin origin = written.get().origin();
            return YamlScalar.of(
                    required(normalized(String.valueOf(written.get().value())), origin), origin);
        }
        return YamlScalar.of(required(fromFolder(directory), Origin.NONE), Origin.NONE);
    }

    private String checked(String name) throws ComposeException {
        if (!normalized(name).equals(name)) {
            throw diagnostics.refused(
                    "project name",
                    "invalid project name \"" + name + "\"; it consists only of lower-case letters, digits, hyphens"
                            + " and underscores and starts with a letter or digit",
                    Origin.NONE);
        }
        return name;
    }

    private String required(String name, Origin origin) throws ComposeException {
        if (name.isEmpty()) {
            throw diagnostics.refused(
                    "project name",
                    "project name must not be empty; set name: or COMPOSE_PROJECT_NAME, or use -p",
                    origin);
        }
        return name;
    }

    private String fromFolder(String directory) {
        String name = normalized(UnixPath.name(directory));
        if (!tree.realPath(directory).equals(directory) && isLink(directory)) {
            diagnostics.warning(
                    "project name",
                    "project has been loaded without an explicit name from a symlink. Using name \"" + name + "\"",
                    Origin.NONE);
        }
        return name;
    }

    /** Whether the folder itself is a symbolic link, rather than one of the folders above it. */
    private boolean isLink(String directory) {
        String parent = UnixPath.parent(directory);
        return !UnixPath.resolve(tree.realPath(parent), UnixPath.name(directory))
                .equals(tree.realPath(directory));
    }

    /** Lower case, without characters that cannot be in a name, without leading punctuation. */
    static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "").replaceAll("^[_-]+", "");
    }
}
