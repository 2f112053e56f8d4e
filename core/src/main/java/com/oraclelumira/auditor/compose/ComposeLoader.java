package com.oraclelumira.auditor.compose;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.compose.interpolation.TemplateVariable;
import com.oraclelumira.auditor.compose.stage.Loading;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads Compose projects from a {@link SourceTree} as Docker Compose does, with a place for every value. Safe for use by
 * several threads.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec">the Compose Specification</a>
 */
public final class ComposeLoader {

    private final SourceTree tree;
    private final RemoteProjects remotes;

    /** A loader that refuses remote includes. */
    public ComposeLoader(SourceTree tree) {
        this(tree, RemoteProjects.REFUSED);
    }

    /** @param remotes opens what {@code include} and {@code extends} name by an address */
    public ComposeLoader(SourceTree tree, RemoteProjects remotes) {
        this.tree = requireNonNull(tree, "tree is null");
        this.remotes = requireNonNull(remotes, "remotes is null");
    }

    /**
     * The project that the request describes.
     *
     * @throws ComposeException with all problems of the file at fault where the project is refused; in tolerant mode only
     *     where there is nothing to load
     */
    public Project load(ComposeRequest request) throws ComposeException {
        return Loading.load(tree, remotes, request);
    }

    /**
     * The variables that the project's files ask for, by name in order of appearance; what several places say of one is
     * put together. Their values are not looked at.
     *
     * @throws ComposeException where the files cannot be read
     */
    public List<TemplateVariable> variables(ComposeRequest request) throws ComposeException {
        Map<String, TemplateVariable> found = new LinkedHashMap<>();
        Project project = load(request.withoutInterpolation());
        collect(project.model(), found);
        project.disabledServices().values().forEach(service -> collect(service, found));
        return List.copyOf(found.values());
    }

    private static void collect(YamlNode node, Map<String, TemplateVariable> found) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().values().forEach(entry -> collect(entry.value(), found));
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(item -> collect(item, found));
        } else if (node.toPlain() instanceof String text) {
            TemplateVariable.of(text)
                    .forEach(variable -> found.merge(variable.name(), variable, TemplateVariable::and));
        }
    }

    /** Whether the request names files, or there are some where Docker Compose would look for them. */
    public boolean findsFiles(ComposeRequest request) {
        return Loading.findsFiles(tree, request);
    }
}
