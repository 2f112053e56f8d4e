package com.oraclelumira.auditor.yaml;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Builds the nodes of one document out of parser events. Anchors live as long as their document. */
final class NodeBuilder {

    /** Values and items of a document with every alias replaced by what it stands for; the reference's own limit. */
    static final int MAX_NODES = 100_000;

    static final int MAX_DEPTH = 500;

    /** What YAML allows for a key in one line; here for every key. In characters. */
    static final int MAX_KEY = 1024;

    private static final int SHOWN_PATH = 120;

    private final String file;
    private final ParserImpl parser;
    private final List<Problem> problems;
    private final IdentityHashMap<YamlNode, String> tags = new IdentityHashMap<>();
    private final Map<String, Sized> anchors = new HashMap<>();
    private final Set<String> openAnchors = new HashSet<>();
    private final Deque<String> path = new ArrayDeque<>();

    NodeBuilder(String file, ParserImpl parser, List<Problem> problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** A limit was hit: what was read so far is worth nothing. */
    static final class LimitException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        LimitException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /**
     * A node and how large it is.
     *
     * @param plain whether it is a scalar written without quotes and tag
     */
    record Sized(YamlNode node, int size, boolean plain) {}

    YamlDocument document() {
        YamlNode root = node().node();
        return new YamlDocument(root, tags);
    }

    Sized node() {
        Event event = parser.getEvent();
        if (path.size() > MAX_DEPTH) {
            throw limit(event, "nested more than " + MAX_DEPTH + " levels deep");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        NodeEvent start = (NodeEvent) event;
        if (start.getAnchor() != null) {
            openAnchors.add(start.getAnchor());
        }
        Sized built;
        if (event instanceof ScalarEvent scalar) {
            built = new Sized(scalar(scalar), 1, scalar.isPlain() && scalar.getTag() == null);
        } else if (event instanceof SequenceStartEvent sequence) {
            built = sequence(sequence);
        } else {
            built = mapping((MappingStartEvent) event);
        }
        if (start.getAnchor() != null) {
            openAnchors.remove(start.getAnchor());
            anchors.put(start.getAnchor(), built);
        }
        return built;
    }

    private Sized alias(AliasEvent alias) {
        String name = alias.getAnchor();
        if (openAnchors.contains(name)) {
            throw limit(alias, "*" + name + " is inside &" + name + ": an alias cannot stand for what contains it");
        }
        Sized anchored = anchors.get(name);
        if (anchored == null) {
            throw limit(
                    alias, "unknown anchor *" + name + "; an anchor is set with &" + name + " earlier in the document");
        }
        YamlNode node = anchored.node();
        Origin here = Origin.at(location(file, alias.getStartMark()));
        YamlNode copy = node.withOrigin(node.origin().over(here));
        Optional.ofNullable(tags.get(node)).ifPresent(tag -> tags.put(copy, tag));
        return new Sized(copy, anchored.size(), anchored.plain());
    }

    private YamlScalar scalar(ScalarEvent event) {
        Origin origin = Origin.at(location(file, ScalarStart.of(event)));
        Object value;
        try {
            value = ScalarTag.value(event.getTag(), event.getValue(), event.isPlain());
        } catch (IllegalArgumentException e) {
            report(event.getStartMark(), String.valueOf(e.getMessage()));
            value = event.getValue();
        }
        YamlScalar scalar = YamlScalar.of(value, origin);
        note(event.getTag(), scalar);
        return scalar;
    }

    private Sized sequence(SequenceStartEvent event) {
        List<YamlNode> items = new ArrayList<>();
        int size = 1;
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            path.addLast("[" + items.size() + "]");
            Sized item = node();
            path.removeLast();
            items.add(item.node());
            size = grown(size, item, event);
        }
        parser.getEvent();
        YamlSequence sequence = new YamlSequence(items, Origin.at(location(file, event.getStartMark())));
        note(event.getTag(), sequence);
        return new Sized(sequence, size, false);
    }

    private Sized mapping(MappingStartEvent event) {
        MappingBuilder mapping = new MappingBuilder(this, Origin.at(location(file, event.getStartMark())));
        int size = 1;
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Mark mark = parser.peekEvent().getStartMark();
            path.addLast("<key>");
            Sized key = node();
            path.removeLast();
            path.addLast(name(key.node(), mark));
            Sized value = node();
            path.removeLast();
            mapping.add(key, value.node(), mark);
            size = grown(size, value, event);
        }
        parser.getEvent();
        YamlMapping built = mapping.build();
        note(event.getTag(), built);
        return new Sized(built, size, false);
    }

    private String name(YamlNode key, Mark mark) {
        if (!(key instanceof YamlScalar scalar)) {
            return key.kind();
        }
        String name = String.valueOf(scalar.value());
        if (name.length() > MAX_KEY) {
            throw new LimitException(Problem.at(
                    Problem.Level.ERROR,
                    location(file, mark),
                    where(),
                    "a key has " + name.length() + " characters; at most " + MAX_KEY));
        }
        return name;
    }

    private int grown(int size, Sized part, Event within) {
        int grown = size + part.size();
        if (grown > MAX_NODES) {
            throw limit(
                    within, "more than " + MAX_NODES + " values once aliases are replaced: excessive aliasing or size");
        }
        return grown;
    }

    private void note(@Nullable String tag, YamlNode node) {
        if (tag != null && tag.startsWith("!") && tag.length() > 1) {
            tags.put(node, tag);
        }
    }

    private LimitException limit(Event event, String message) {
        return new LimitException(
                Problem.at(Problem.Level.ERROR, location(file, event.getStartMark()), where(), message));
    }

    void report(Mark mark, String message) {
        problems.add(Problem.at(Problem.Level.ERROR, location(file, mark), where(), message));
    }

    private String where() {
        String text = pathText();
        if (text.length() > SHOWN_PATH) {
            return text.substring(0, SHOWN_PATH) + "…";
        }
        return text.isEmpty() ? "yaml" : text;
    }

    private String pathText() {
        StringBuilder text = new StringBuilder();
        for (String segment : path) {
            if (!text.isEmpty() && !segment.startsWith("[")) {
                text.append('.');
            }
            text.append(segment);
        }
        return text.toString();
    }

    static SourceLocation location(String file, Mark mark) {
        return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
