package com.oraclelumira.auditor;

import com.oraclelumira.auditor.FileFact.Kind;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.SourceLocation;
import java.util.List;

/** What Docker Compose would refuse in a file, for a lint to report beside what the rules say. */
final class FileDefects {

    /** Rules that say better what a loader's complaint at the same line is about. */
    private static final String UNDECLARED = "-UNDECLARED";

    private static final String DUPLICATE = "is already defined";

    private FileDefects() {}

    static boolean isDefect(Problem problem) {
        return problem.level() == Problem.Level.ERROR && problem.location().isPresent();
    }

    /** The defects among those problems, without those that a rule has found at the same line. */
    static List<FileFact> of(List<Problem> problems, List<Finding> known) {
        return problems.stream()
                .filter(FileDefects::isDefect)
                .filter(problem -> known.stream().noneMatch(finding -> isSame(finding, problem)))
                .map(FileDefects::fact)
                .toList();
    }

    private static boolean isSame(Finding finding, Problem problem) {
        return finding.rule().filter(rule -> rule.endsWith(UNDECLARED)).isPresent()
                && finding.location()
                        .map(FileDefects::line)
                        .equals(problem.location().map(FileDefects::line));
    }

    private static String line(SourceLocation place) {
        return place.file() + ":" + place.line();
    }

    private static FileFact fact(Problem problem) {
        return new FileFact(
                problem.message().contains(DUPLICATE) ? Kind.DUPLICATE_KEY : Kind.DEFECT,
                problem.where(),
                problem.where() + ": " + problem.message(),
                problem.location());
    }
}
