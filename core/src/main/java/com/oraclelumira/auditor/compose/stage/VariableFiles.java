package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.compose.dotenv.EnvFile;
import com.oraclelumira.auditor.compose.dotenv.EnvFileFormat;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return read(path, format, outer, name -> Optional.empty());
    }

    /** The same where files before it said something, which its own lines win over. */
    EnvFile read(String path, EnvFileFormat format, VariableLookup outer, VariableLookup earlier) throws IOException {
        String file = tree.display(path);
        EnvFile parsed = format.parse(text(file, tree.read(path)), file, outer, earlier);
        if (!diagnostics.limits().admitsVariables(parsed.entries().size())) {
            diagnostics.error(
                    file,
                    "the project is too large: its files together hold more than " + Limits.VALUES + " values",
                    Origin.NONE);
            return new EnvFile(Map.of(), List.of(), List.of());
        }
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

    /** Old files are in other encodings, if only in their comments; Compose reads on. */
    private String text(String file, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            diagnostics.warning(
                    file, "is not valid UTF-8: some characters are lost; save the file as UTF-8", Origin.NONE);
            return new String(content, StandardCharsets.UTF_8);
        }
    }
}
