package com.oraclelumira.auditor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.report.TextLines;
import com.oraclelumira.auditor.rule.Rule;
import com.oraclelumira.auditor.rule.RuleExample;
import com.oraclelumira.auditor.rule.RulePack;
import java.io.IOException;

/**
 * What a rule says and why: for who reads its id in a report or a settings file.
 *
 * @param pack the pack that holds it
 * @param rule as it judges, settings applied
 * @param saidBy who says whether it judges and how severe it is
 */
record RuleExplanation(RulePack pack, Rule rule, String saidBy) {

    private static final int INDENT = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes it, at most {@value TextLines#WIDTH} columns wide where conditions and examples allow it. */
    void write(Appendable out) throws IOException {
        TextLines lines = new TextLines(out, INDENT);
        lines.plain(rule.id() + "  " + rule.title());
        lines.prose("", rule.message());
        lines.blank();
        lines.prose("severity", severity());
        for (Rule.Graded graded : rule.graded()) {
            lines.value("", graded.severity().id() + " where " + graded.when());
        }
        lines.prose("judges", "each " + rule.scope().id());
        lines.prose("pack", pack.id() + ": " + pack.title());
        lines.value("at", rule.location().file());
        lines.value("when", rule.when());
        lines.prose("why", rule.why());
        fix(lines);
        for (String reference : rule.references()) {
            lines.prose("see", reference);
        }
        for (RuleExample example : rule.examples()) {
            lines.value("example", example.verdict().id() + ": " + json(example));
        }
    }

    private String severity() {
        return rule.severity().id() + ", " + (rule.enabled() ? "on " : "off ") + saidBy;
    }

    private void fix(TextLines lines) throws IOException {
        lines.prose("fix", "as follows; {{...}} is filled in for what it finds");
        for (String line : rule.fix().strip().split("\n", -1)) {
            lines.value("", "| " + line);
        }
    }

    private static String json(RuleExample example) {
        try {
            String unknown = JSON.writeValueAsString(RuleExample.UNKNOWN);
            return JSON.writeValueAsString(example.fields())
                    .replace(unknown.substring(1, unknown.length() - 1), "${UNKNOWN}");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example holds only what YAML has", e);
        }
    }
}
