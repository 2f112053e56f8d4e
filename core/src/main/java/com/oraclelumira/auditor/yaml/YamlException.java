package com.oraclelumira.auditor.yaml;

import com.oraclelumira.auditor.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A file is not YAML as this product reads it. Carries every problem found, in source order. */
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public YamlException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
