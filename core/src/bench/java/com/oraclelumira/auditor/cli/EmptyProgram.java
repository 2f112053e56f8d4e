package com.oraclelumira.auditor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command that does nothing: what any program with such a command line costs to start. */
@Command(name = "empty", mixinStandardHelpOptions = true)
public final class EmptyProgram implements Callable<Integer> {

    public static void main(String[] args) {
        System.exit(new CommandLine(new EmptyProgram()).execute(args));
    }

    @Override
    public Integer call() {
        return 0;
    }
}
