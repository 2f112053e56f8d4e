package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Rule packs were refused. Carries every problem found, each with its place. */
public final class RuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public RuleException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
