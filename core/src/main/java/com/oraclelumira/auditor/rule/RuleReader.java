package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.rule.Rule.Graded;
import com.oraclelumira.auditor.rule.Rule.Implication;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a rule of its YAML; every problem is noted with its place. */
final class RuleReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "severity",
            "severity_if",
            "since",
            "applies_to",
            "each",
            "when",
            "property",
            "message",
            "why",
            "fix",
            "references",
            "enabled",
            "allowed",
            "implied_by",
            "aggregate",
            "examples");
    private static final com.google.re2j.Pattern ID = com.google.re2j.Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    private final List<Problem> problems;

    RuleReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The rule; empty, with problems, where something essential is missing or wrong. */
    Optional<Rule> read(String file, YamlMapping body) {
        int before = problems.size();
        RuleYaml yaml = new RuleYaml(file, body, problems);
        yaml.refuseOthers(KEYS);
        String id = yaml.text("id");
        if (!id.isEmpty() && !ID.matches(id)) {
            yaml.problem(
                    "id", "not an id, got " + id + "; accepted: upper case words joined by dashes, such as ACME-PORT");
        }
        Severity severity = severity(yaml, yaml.text("severity"));
        String scopeName = yaml.text("applies_to");
        RuleScope scope = RuleScope.of(scopeName).orElse(RuleScope.SERVICE);
        if (!scopeName.isEmpty() && RuleScope.of(scopeName).isEmpty()) {
            yaml.problem(
                    "applies_to",
                    "not something rules apply to, got " + scopeName + "; accepted: " + RuleScope.accepted());
        }
        Rule rule = new Rule(
                id,
                yaml.text("title"),
                severity,
                graded(yaml),
                yaml.text("since"),
                scope,
                yaml.optionalText("each"),
                yaml.text("when"),
                yaml.optionalTexts("property"),
                yaml.text("message"),
                yaml.text("why"),
                yaml.text("fix"),
                yaml.texts("references"),
                yaml.choice("enabled", RuleYaml.TRUTHS).map(Boolean::valueOf).orElse(true),
                yaml.optionalTexts("allowed"),
                impliedBy(yaml),
                yaml.choice("aggregate", Set.of("project")).isPresent(),
                examples(yaml),
                yaml.place("when"));
        return problems.size() == before ? Optional.of(rule) : Optional.empty();
    }

    private static Severity severity(RuleYaml yaml, String text) {
        Optional<Severity> severity = Severity.of(text);
        if (severity.isEmpty() && !text.isEmpty()) {
            yaml.problem("severity", "not a severity, got " + text + "; accepted: " + Severity.accepted());
        }
        return severity.orElse(Severity.INFO);
    }

    private List<Graded> graded(RuleYaml yaml) {
        return yaml.mappings("severity_if").stream()
                .map(item -> {
                    item.refuseOthers(Set.of("when", "severity"));
                    return new Graded(item.text("when"), severity(item, item.text("severity")));
                })
                .toList();
    }

    /** Ids, and mappings of an id with the property or the case in which it follows. */
    private static List<Implication> impliedBy(RuleYaml yaml) {
        return yaml.each("implied_by", id -> new Implication(id, false, Optional.empty()), item -> {
            item.refuseOthers(Set.of("rule", "at", "when"));
            return new Implication(
                    item.text("rule"), item.choice("at", Set.of("property")).isPresent(), item.optionalText("when"));
        });
    }

    private static List<RuleExample> examples(RuleYaml yaml) {
        return yaml.mappings("examples").stream()
                .flatMap(item -> item.body().entries().entrySet().stream()
                        .flatMap(entry -> example(item, entry.getKey(), entry.getValue()).stream()))
                .toList();
    }

    private static Optional<RuleExample> example(RuleYaml yaml, String key, YamlMapping.Entry entry) {
        Optional<RuleExample.Verdict> verdict = RuleExample.Verdict.of(key);
        SourceLocation place = yaml.place(key);
        if (verdict.isEmpty()) {
            yaml.problem(key, "not a verdict; accepted: violation, pass, unknown");
            return Optional.empty();
        }
        YamlNode value = entry.value();
        if (!(value instanceof YamlMapping fields)) {
            yaml.problem(
                    key, "a " + value.kind() + "; accepted: the fields that differ from their defaults, as a mapping");
            return Optional.empty();
        }
        return Optional.of(new RuleExample(verdict.get(), PlainFields.of(fields), place));
    }
}
