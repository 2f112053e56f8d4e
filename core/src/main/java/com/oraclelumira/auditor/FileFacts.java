package com.oraclelumira.auditor;

import com.oraclelumira.auditor.FileFact.Kind;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.rule.RuleEngine;
import com.oraclelumira.auditor.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files of a project show beside what they declare. */
final class FileFacts {

    private static final Pattern UNSET = Pattern.compile("the variable (\\S+) is not set.*");

    private FileFacts() {}

    /** @param rules the rules that judge them: history is read only where one asks for it */
    static List<Subject> of(Project project, OpenedSource source, RuleEngine rules) {
        List<FileFact> facts = new ArrayList<>();
        project.problems().forEach(problem -> add(facts, problem));
        SourceTexts texts = new SourceTexts(source.tree());
        facts.addAll(PortQuotes.of(project, texts));
        facts.addAll(RemoteSources.of(project, texts));
        facts.addAll(SecretFiles.of(project, source));
        if (rules.judges(FormerSecrets.RULE)) {
            facts.addAll(FormerSecrets.of(project, source));
        }
        return FileFact.subjects(facts);
    }

    /** The Compose files that differ from the commit; only an audit asks, since who lints is about to commit. */
    static List<Subject> uncommitted(Project project, OpenedSource source) {
        return FileFact.subjects(project.files().stream()
                .filter(source::isDirty)
                .map(file -> new FileFact(Kind.UNCOMMITTED, file, file, Optional.of(new SourceLocation(file, 1, 1))))
                .toList());
    }

    private static void add(List<FileFact> facts, Problem problem) {
        Matcher unset = UNSET.matcher(problem.message());
        if (problem.level() == Level.WARNING && problem.where().equals("version")) {
            facts.add(new FileFact(
                    Kind.OBSOLETE_VERSION,
                    "version",
                    "says a version, which Docker Compose ignores",
                    problem.location()));
        } else if (problem.level() == Level.UNRESOLVED && unset.matches()) {
            facts.add(new FileFact(Kind.UNSET_VARIABLE, problem.where(), unset.group(1), problem.location()));
        }
    }
}
