package com.oraclelumira.auditor.finding;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlReader;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of findings known when auditing began: JSON with their fingerprints, and their messages for people. */
public final class Baseline {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SourceLocation NOWHERE = new SourceLocation("(baseline)", 1, 1);

    private Baseline() {}

    /**
     * A finding that is known.
     *
     * @param fingerprint the finding's
     * @param message what it said then; holds no secret
     * @param location where the entry stands
     */
    public record Entry(String fingerprint, String message, SourceLocation location) {
        public Entry {
            requireNonNull(fingerprint, "fingerprint is null");
            requireNonNull(message, "message is null");
            requireNonNull(location, "location is null");
        }

        /** The entry of a finding, not yet in a file. */
        static Entry of(Finding finding) {
            return new Entry(finding.fingerprint(), finding.subject() + ": " + finding.message(), NOWHERE);
        }
    }

    /**
     * What a baseline file holds.
     *
     * @param entries those that are well formed, in file order
     * @param problems what is wrong with the others, in file order
     */
    public record Content(List<Entry> entries, List<Problem> problems) {
        public Content {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /** The text of the file with those entries. */
    public static String write(List<Entry> entries) {
        ObjectNode root = JSON.createObjectNode().put("schemaVersion", 1);
        ArrayNode array = root.putArray("findings");
        entries.forEach(entry ->
                array.addObject().put("fingerprint", entry.fingerprint()).put("message", entry.message()));
        return root.toPrettyString() + "\n";
    }

    /**
     * Reads what {@link #write} wrote. JSON is YAML, whose nodes know where they stand.
     *
     * @param name the file as people know it
     * @throws YamlException where it is neither
     */
    public static Content read(String name, byte[] content) throws YamlException {
        YamlNode root = YamlReader.only(name, content);
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (!(root instanceof YamlMapping mapping)
                || !(mapping.get("findings").orElse(null) instanceof YamlSequence findings)) {
            problems.add(problem(root, "has no list 'findings'; accepted is what --write-baseline writes"));
            return new Content(entries, problems);
        }
        for (YamlNode item : findings.items()) {
            Optional<Entry> entry = item instanceof YamlMapping keys ? entry(keys) : Optional.empty();
            entry.ifPresentOrElse(
                    entries::add,
                    () -> problems.add(problem(item, "has no fingerprint; accepted is what --write-baseline writes")));
        }
        return new Content(entries, problems);
    }

    private static Optional<Entry> entry(YamlMapping keys) {
        return keys.text("fingerprint")
                .filter(fingerprint -> !fingerprint.isBlank())
                .map(fingerprint -> new Entry(fingerprint, keys.text("message").orElse(""), place(keys)));
    }

    private static Problem problem(YamlNode node, String message) {
        return Problem.at(Problem.Level.ERROR, place(node), "baseline", message);
    }

    private static SourceLocation place(YamlNode node) {
        return node.origin().location().orElse(NOWHERE);
    }
}
