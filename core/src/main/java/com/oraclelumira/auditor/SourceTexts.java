package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Compose files as text, for what a model does not keep. For one thread. */
final class SourceTexts {

    private final SourceTree tree;
    private final Map<String, List<String>> files = new HashMap<>();

    SourceTexts(SourceTree tree) {
        this.tree = tree;
    }

    /** The rest of a line from a place on; empty where the file cannot be read or has no such place. */
    Optional<String> from(SourceLocation place) {
        List<String> lines = lines(place.file());
        if (place.line() < 1 || place.line() > lines.size()) {
            return Optional.empty();
        }
        String line = lines.get(place.line() - 1);
        int column = place.column() - 1;
        return column < 0 || column > line.length() ? Optional.empty() : Optional.of(line.substring(column));
    }

    /** All lines of a file as reports name it; none where it cannot be read. */
    List<String> lines(String file) {
        return files.computeIfAbsent(file, this::read);
    }

    private List<String> read(String file) {
        try {
            String path = file.startsWith("/") ? file : tree.workingDirectory() + "/" + file;
            return new String(tree.read(path), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            // the loader has read it, or has said why not: from elsewhere, or not in this folder
            return List.of();
        }
    }
}
