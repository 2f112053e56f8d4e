package com.oraclelumira.auditor.finding;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlReader;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a waiver file: {@code waivers:} with a list of entries, each with {@code reason}, {@code owner} and at least one
 * matcher.
 */
public final class WaiverFile {

    private static final List<String> MATCHERS =
            List.of("target", "subject", "property", "rule", "class", "fingerprint");
    private static final List<String> TERMS = List.of("reason", "owner", "expires");

    private final List<WaiverRule> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private WaiverFile() {}

    /**
     * What a waiver file holds.
     *
     * @param rules the entries that are well formed, in file order
     * @param problems what is wrong with the others, in file order
     */
    public record Content(List<WaiverRule> rules, List<Problem> problems) {
        public Content {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file.
     *
     * @param name the file as people know it
     * @throws YamlException where it is no YAML
     */
    public static Content read(String name, byte[] content) throws YamlException {
        WaiverFile file = new WaiverFile();
        file.readRoot(YamlReader.only(name, content));
        return new Content(file.rules, file.problems);
    }

    private void readRoot(YamlNode root) {
        if (!(root instanceof YamlMapping mapping)
                || !(mapping.get("waivers").orElse(null) instanceof YamlSequence entries)
                || mapping.entries().size() != 1) {
            refuse(root.origin(), "waivers", "must be the one key of the file and hold a list");
            return;
        }
        for (int i = 0; i < entries.items().size(); i++) {
            String where = "waivers[" + i + "]";
            if (entries.items().get(i) instanceof YamlMapping entry) {
                readEntry(where, entry);
            } else {
                refuse(
                        entries.items().get(i).origin(),
                        where,
                        "must be a mapping, got a " + entries.items().get(i).kind());
            }
        }
    }

    private void readEntry(String where, YamlMapping entry) {
        int before = problems.size();
        for (String key : entry.entries().keySet()) {
            if (!MATCHERS.contains(key) && !TERMS.contains(key)) {
                YamlMapping.Entry unknown = entry.entries().get(key);
                refuse(
                        unknown.key(),
                        where,
                        "unknown key '" + key + "'; accepted are " + String.join(", ", MATCHERS) + ", "
                                + String.join(", ", TERMS));
            }
        }
        if (MATCHERS.stream().noneMatch(entry::has)) {
            refuse(entry.origin(), where, "matches everything; needs at least one of " + String.join(", ", MATCHERS));
        }
        String reason = required(where, entry, "reason");
        String owner = required(where, entry, "owner");
        Optional<LocalDate> expires = expires(where, entry);
        if (problems.size() == before) {
            rules.add(new WaiverRule(
                    entry.text("target"),
                    entry.text("subject"),
                    entry.text("property"),
                    entry.text("rule"),
                    entry.text("class"),
                    entry.text("fingerprint"),
                    new Waiver(reason, owner, expires),
                    place(entry.origin())));
        }
    }

    private String required(String where, YamlMapping entry, String key) {
        Optional<String> value = entry.text(key).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            refuse(entry.origin(), where, "has no " + key + "; a waiver says why and who answers for it");
        }
        return value.orElse("");
    }

    private Optional<LocalDate> expires(String where, YamlMapping entry) {
        Optional<String> text = entry.text("expires");
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            refuse(
                    entry.get("expires").map(YamlNode::origin).orElse(entry.origin()),
                    where + ".expires",
                    "'" + text.orElse("") + "' is no date; accepted is YYYY-MM-DD");
            return Optional.empty();
        }
    }

    private void refuse(Origin origin, String where, String message) {
        problems.add(Problem.at(Problem.Level.ERROR, place(origin), where, message));
    }

    private static SourceLocation place(Origin origin) {
        return origin.location().orElse(new SourceLocation("(waivers)", 1, 1));
    }
}
