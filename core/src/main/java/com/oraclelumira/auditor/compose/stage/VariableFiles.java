package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.compose.dotenv.EnvFile;
import com.oraclelumira.auditor.compose.dotenv.EnvFileFormat;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads files of variables ({@code .env}, {@code env_file}, {@code label_file}) and records what is wrong in them. */
final class VariableFiles {

    private final SourceTree tree;
    private final Diagnostics diagnostics;

    VariableFiles(SourceTree tree, Diagnostics diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /**
     * What that file says.
     *
     * @throws IOException where it is not there or cannot be read
     */
    EnvFile read(String path, EnvFileFormat format, VariableLookup outer) throws IOException {
        String file = tree.display(path);
        String text = new String(tree.read(path), StandardCharsets.UTF_8);
        EnvFile parsed = format.parse(text, file, outer);
        for (EnvFile.Note note : parsed.notes()) {
            Origin place = Origin.at(new SourceLocation(file, note.line(), 1));
            switch (note.kind()) {
                case ERROR -> diagnostics.error(file, note.toString(), place);
                case REQUIRED -> diagnostics.unresolved(file, note.message(), place);
                case UNSET -> diagnostics.unset(file, note.message(), place);
            }
        }
        return parsed;
    }
}
