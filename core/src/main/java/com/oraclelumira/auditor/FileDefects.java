package com.oraclelumira.auditor;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Fingerprint;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.List;
import java.util.Optional;

/** What a lint makes of a file that Docker Compose would refuse: a finding for each defect, beside what the rules say. */
final class FileDefects {

    /** The rule catalogue's row for what breaks the Compose Specification. */
    private static final String RULE = "LNT-SCHEMA";

    private static final String RULES_OF_FILES = "LNT-";
    private static final String WHY = "Docker Compose refuses the whole file, so nothing in it can be deployed.";

    private final String target;

    FileDefects(String target) {
        this.target = target;
    }

    static boolean isDefect(Problem problem) {
        return problem.level() == Problem.Level.ERROR;
    }

    /** The defects among those problems, without those that a rule has found at the same line. */
    List<Finding> of(List<Problem> problems, List<Finding> known) {
        return problems.stream()
                .filter(FileDefects::isDefect)
                .filter(problem -> known.stream().noneMatch(finding -> isSame(finding, problem)))
                .map(this::finding)
                .toList();
    }

    private static boolean isSame(Finding finding, Problem problem) {
        return finding.rule().filter(rule -> rule.startsWith(RULES_OF_FILES)).isPresent()
                && finding.location()
                        .map(FileDefects::line)
                        .equals(problem.location().map(FileDefects::line));
    }

    private static String line(SourceLocation place) {
        return place.file() + ":" + place.line();
    }

    private Finding finding(Problem problem) {
        SubjectRef subject = subject(problem.where());
        return new Finding(
                Fingerprint.of(target, subject, RULE + " " + problem.where()),
                Finding.Kind.VIOLATION,
                Optional.empty(),
                Optional.of(RULE),
                Severity.HIGH,
                subject,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                problem.location(),
                Optional.empty(),
                false,
                problem.where() + ": " + problem.message(),
                WHY,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The service that a key path leads into, else the project. */
    private static SubjectRef subject(String where) {
        String[] keys = where.split("\\.", -1);
        return keys.length > 1 && keys[0].equals("services")
                ? SubjectRef.service(keys[1])
                : SubjectRef.of(SubjectType.PROJECT, "project");
    }
}
