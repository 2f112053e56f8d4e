package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A Compose project was refused. Carries every problem found, in source order. */
public final class ComposeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public ComposeException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
