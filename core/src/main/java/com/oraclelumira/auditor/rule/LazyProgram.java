package com.oraclelumira.auditor.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.Program;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A program that is made when it first runs: an audit runs the conditions of all rules, but the messages and fixes of few.
 * Safe for use by several threads.
 */
final class LazyProgram {

    private final Supplier<CelAbstractSyntaxTree> tree;
    private final Supplier<CelRuntime> runtime;
    private volatile @Nullable Program program;

    LazyProgram(Supplier<CelAbstractSyntaxTree> tree, Supplier<CelRuntime> runtime) {
        this.tree = tree;
        this.runtime = runtime;
    }

    Program get() throws CelEvaluationException {
        Program ready = program;
        if (ready == null) {
            // made twice by two threads does no harm
            ready = runtime.get().createProgram(tree.get());
            program = ready;
        }
        return ready;
    }
}
