package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** What stands where in the files of a folder: the texts of YAML scalars, the lines of files of variables. */
final class WrittenScalars {

    private static final String STDIN = "(stdin)";

    private final Path folder;
    private final Path stdin;
    private final Map<String, Map<SourceLocation, String>> scalars = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    WrittenScalars(Path folder, Path stdin) {
        this.folder = folder;
        this.stdin = stdin;
    }

    /** The text of the YAML scalar that starts there, without quotes, escapes and indentation; absent where none does. */
    Optional<String> scalarAt(SourceLocation place) {
        return Optional.ofNullable(
                scalars.computeIfAbsent(place.file(), this::parsed).get(place));
    }

    /** The line of a file of variables that sets or names that variable; absent where another one stands there. */
    Optional<String> assignmentAt(SourceLocation place, String name) {
        List<String> all = lines.computeIfAbsent(
                place.file(), file -> content(file).lines().toList());
        return all.stream()
                .skip(place.line() - 1L)
                .findFirst()
                .filter(line -> line.matches("\\s*(export\\s+)?" + Pattern.quote(name) + "\\s*([=:].*)?"));
    }

    private String content(String file) {
        try {
            String text = new String(
                    Files.readAllBytes(file.equals(STDIN) ? stdin : folder.resolve(file)), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException notThere) {
            return "";
        }
    }

    private Map<SourceLocation, String> parsed(String file) {
        Map<SourceLocation, String> found = new HashMap<>();
        ParserImpl parser = new ParserImpl(new StreamReader(content(file).replace("\t", " ")), new LoaderOptions());
        try {
            while (parser.peekEvent() != null) {
                Event event = parser.getEvent();
                if (event instanceof ScalarEvent scalar) {
                    found.put(start(file, event.getStartMark()), scalar.getValue());
                }
            }
        } catch (YAMLException rest) {
            // not YAML from here on: a file of variables
            return found;
        }
        return found;
    }

    /** Behind anchor and tag, which the parser counts as the beginning of the scalar. */
    private SourceLocation start(String file, Mark mark) {
        String line = content(file).replace("\t", " ").lines().toList().get(mark.getLine());
        String rest = line.substring(line.offsetByCodePoints(0, mark.getColumn()));
        String text = rest.replaceFirst("^([&!][^ ]+ +)+", "");
        return new SourceLocation(
                file, mark.getLine() + 1, mark.getColumn() + 1 + rest.codePointCount(0, rest.length() - text.length()));
    }
}
