package com.oraclelumira.auditor.yaml;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML into nodes that know where they were written. Scalars follow {@link PlainScalar}; anchors, aliases and merge
 * keys are resolved, keys are text, duplicate keys are refused, time and memory are bounded whatever the input.
 *
 * <p>Stateless, hence safe for use by several threads.
 */
public final class YamlReader {

    private YamlReader() {}

    /**
     * The documents of a file, in order; none where it holds nothing but comments.
     *
     * @param file the name that locations carry
     * @throws YamlException with every problem found; a syntax error ends the search
     */
    public static List<YamlDocument> read(String file, byte[] content) throws YamlException {
        TabRepair source = new TabRepair(SourceText.decode(file, content));
        while (true) {
            List<Problem> problems = new ArrayList<>();
            List<YamlDocument> documents = new ArrayList<>();
            try {
                parse(file, source.text(), documents, problems);
            } catch (MarkedYAMLException e) {
                if (source.repairs(e)) {
                    continue;
                }
                problems.add(syntaxError(file, e));
            } catch (ReaderException e) {
                problems.add(unreadableCharacter(file, source.text(), e));
            } catch (YAMLException e) {
                problems.add(Problem.at(Problem.Level.ERROR, new SourceLocation(file, 1, 1), "yaml", oneLine(e)));
            } catch (NodeBuilder.LimitException e) {
                problems.add(e.problem());
            }
            if (!problems.isEmpty()) {
                throw new YamlException(problems);
            }
            return documents;
        }
    }

    /**
     * The root of a file's one document.
     *
     * @throws YamlException with every problem found, another number of documents being one
     */
    public static YamlNode only(String file, byte[] content) throws YamlException {
        List<YamlDocument> documents = read(file, content);
        if (documents.size() != 1) {
            throw new YamlException(List.of(Problem.at(
                    Problem.Level.ERROR,
                    new SourceLocation(file, 1, 1),
                    "yaml",
                    "holds " + documents.size() + " YAML documents; accepted is one")));
        }
        return documents.get(0).root();
    }

    private static void parse(String file, String text, List<YamlDocument> documents, List<Problem> problems) {
        ParserImpl parser = new ParserImpl(new WholeText(text), limits());
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            Event event = parser.getEvent();
            if (event.is(Event.ID.DocumentStart)) {
                documents.add(new NodeBuilder(file, parser, problems).document());
            }
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(SourceText.MAX_BYTES);
        options.setNestingDepthLimit(NodeBuilder.MAX_DEPTH);
        return options;
    }

    private static Problem syntaxError(String file, MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String context = e.getContext() == null ? "" : " " + e.getContext() + started(e, mark);
        SourceLocation location = mark == null ? new SourceLocation(file, 1, 1) : NodeBuilder.location(file, mark);
        String problem = e.getProblem() == null ? oneLine(e) : e.getProblem();
        return Problem.at(Problem.Level.ERROR, location, "yaml", problem + context);
    }

    /** Where the construct began that the problem ended, unless both are in one line. */
    private static String started(MarkedYAMLException e, Mark problem) {
        Mark context = e.getContextMark();
        return context == null || problem == null || context.getLine() == problem.getLine()
                ? ""
                : " that starts in line " + (context.getLine() + 1);
    }

    private static Problem unreadableCharacter(String file, String text, ReaderException e) {
        String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return Problem.at(
                Problem.Level.ERROR,
                new SourceLocation(file, line, column),
                "yaml",
                String.format("the character U+%04X is not allowed", e.getCodePoint()));
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message).strip();
    }
}
