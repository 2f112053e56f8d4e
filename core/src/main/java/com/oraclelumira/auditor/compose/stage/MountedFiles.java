package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;

/**
 * Notes which files of configs and secrets are not here. Docker Compose looks at them only when it deploys; where a project
 * is audited, that they are missing from the commit is worth knowing.
 */
final class MountedFiles {
    private static final List<String> SECTIONS = List.of("configs", "secrets");

    private final SourceTree tree;
    private final Diagnostics diagnostics;

    MountedFiles(SourceTree tree, Diagnostics diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /** @param model with its paths resolved */
    void note(YamlMapping model) {
        for (String section : SECTIONS) {
            Nodes.children(model, section).forEach((name, declared) -> {
                if (declared instanceof YamlMapping body) {
                    body.get("file").ifPresent(file -> note(TreePath.of(section, name, "file"), file));
                }
            });
        }
    }

    private void note(TreePath where, YamlNode file) {
        String path = Nodes.text(file).orElse("");
        if (Nodes.isOpen(file) || !UnixPath.isAbsolute(path) || tree.isFile(path) || tree.isDirectory(path)) {
            return;
        }
        String reason = tree.refusal(path).map(why -> " is not read: " + why).orElse(" not found");
        diagnostics.unresolved(where.toString(), "file " + tree.display(path) + reason, file.origin());
    }
}
