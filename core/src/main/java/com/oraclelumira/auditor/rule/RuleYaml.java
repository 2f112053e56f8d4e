package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A mapping of a rule file, whose wrong values become problems. */
final class RuleYaml {

    /** How the file says whether. */
    static final Set<String> TRUTHS = Set.of("true", "false");

    private final String file;
    private final YamlMapping body;
    private final List<Problem> problems;

    RuleYaml(String file, YamlMapping body, List<Problem> problems) {
        this.file = file;
        this.body = body;
        this.problems = problems;
    }

    YamlMapping body() {
        return body;
    }

    void refuseOthers(Set<String> accepted) {
        body.entries().keySet().stream()
                .filter(key -> !accepted.contains(key))
                .forEach(key -> problem(key, "not a key of a rule" + Candidates.text(key, accepted)));
    }

    /** A text that must be there; empty, with a problem, where it is not. */
    String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            problem(key, "missing; accepted: a text");
        }
        return text.orElse("");
    }

    Optional<String> optionalText(String key) {
        return body.get(key).flatMap(node -> scalar(key, node)).filter(text -> !text.isEmpty());
    }

    /** A list of texts that must be there. */
    List<String> texts(String key) {
        List<String> texts = optionalTexts(key);
        if (texts.isEmpty()) {
            problem(key, "missing; accepted: a list of texts");
        }
        return texts;
    }

    /** A list of texts, or one text alone. */
    List<String> optionalTexts(String key) {
        YamlNode node = body.get(key).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> scalar(key, item).stream())
                    .toList();
        }
        return scalar(key, node).stream().toList();
    }

    List<RuleYaml> mappings(String key) {
        YamlNode node = body.get(key).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlSequence sequence)) {
            problem(key, "a " + node.kind() + "; accepted: a list");
            return List.of();
        }
        return sequence.items().stream()
                .flatMap(item -> mapping(key, item).stream())
                .toList();
    }

    /** One of some words; empty, with a problem where it is another. */
    Optional<String> choice(String key, Set<String> accepted) {
        Optional<String> text = optionalText(key);
        text.filter(it -> !accepted.contains(it))
                .ifPresent(
                        it -> problem(key, "got " + it + "; accepted: " + String.join(", ", new TreeSet<>(accepted))));
        return text.filter(accepted::contains);
    }

    /** A mapping of mappings, by key. */
    Map<String, RuleYaml> mappingsByKey(String key) {
        YamlNode node = body.get(key).orElse(null);
        Map<String, RuleYaml> mappings = new LinkedHashMap<>();
        if (node instanceof YamlMapping all) {
            all.entries().forEach((id, entry) -> mapping(key, entry.value()).ifPresent(it -> mappings.put(id, it)));
        } else if (node != null) {
            problem(key, "a " + node.kind() + "; accepted: a mapping");
        }
        return mappings;
    }

    /** Where the mapping itself stands. */
    SourceLocation ownPlace() {
        return place(body);
    }

    /** A list of texts and mappings, each in one form. */
    <T> List<T> each(String key, Function<String, T> ofText, Function<RuleYaml, T> ofMapping) {
        YamlNode node = body.get(key).orElse(null);
        if (node != null && !(node instanceof YamlSequence)) {
            problem(key, "a " + node.kind() + "; accepted: a list");
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream()
                        .flatMap(item -> item instanceof YamlMapping mapping
                                ? Stream.of(ofMapping.apply(new RuleYaml(file, mapping, problems)))
                                : scalar(key, item).map(ofText).stream())
                        .toList()
                : List.of();
    }

    private Optional<RuleYaml> mapping(String key, YamlNode item) {
        if (item instanceof YamlMapping mapping) {
            return Optional.of(new RuleYaml(file, mapping, problems));
        }
        problems.add(Problem.at(Level.ERROR, place(item), key, "a " + item.kind() + "; accepted: a mapping"));
        return Optional.empty();
    }

    private Optional<String> scalar(String key, YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.value() != null) {
            return Optional.of(scalar.value().toString().strip());
        }
        problems.add(Problem.at(Level.ERROR, place(node), key, "a " + node.kind() + "; accepted: a text"));
        return Optional.empty();
    }

    void problem(String key, String message) {
        problems.add(Problem.at(Level.ERROR, place(key), key, message));
    }

    /** Where the value of a key stands, else where the mapping does. */
    SourceLocation place(String key) {
        return place(body.get(key).orElse(body));
    }

    private SourceLocation place(YamlNode node) {
        return node.origin()
                .location()
                .or(() -> body.origin().location())
                .orElseGet(() -> new SourceLocation(file, 1, 1));
    }
}
