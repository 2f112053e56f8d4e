package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads Compose files into YAML documents, each file once. */
final class Documents {

    private final SourceTree tree;
    private final ComposeRequest request;
    private final Diagnostics diagnostics;
    private final Map<String, List<YamlDocument>> read = new HashMap<>();

    Documents(SourceTree tree, ComposeRequest request, Diagnostics diagnostics) {
        this.tree = tree;
        this.request = request;
        this.diagnostics = diagnostics;
    }

    /** The documents of that file; {@code -} is the request's standard input. */
    List<YamlDocument> of(String file) throws ComposeException {
        List<YamlDocument> known = read.get(file);
        if (known != null) {
            return known;
        }
        List<YamlDocument> documents = parse(file, content(file));
        read.put(file, documents);
        return documents;
    }

    String display(String file) {
        return file.equals(ProjectFiles.STDIN) ? "(stdin)" : tree.display(file);
    }

    private List<YamlDocument> parse(String file, byte[] content) throws ComposeException {
        try {
            return YamlReader.read(display(file), content);
        } catch (YamlException e) {
            throw new ComposeException(e.problems());
        }
    }

    private byte[] content(String file) throws ComposeException {
        if (file.equals(ProjectFiles.STDIN)) {
            return request.stdin()
                    .orElseThrow(() -> diagnostics.refused("-", "standard input was not given", Origin.NONE));
        }
        if (tree.isDirectory(file)) {
            throw diagnostics.refused(file, "is a directory; a Compose file is wanted", Origin.NONE);
        }
        try {
            return tree.read(file);
        } catch (NoSuchFileException e) {
            throw diagnostics.refused(file, "no such file or directory", Origin.NONE);
        } catch (IOException e) {
            throw diagnostics.refused(file, "cannot be read: " + Unreadable.reason(e), Origin.NONE);
        }
    }
}
