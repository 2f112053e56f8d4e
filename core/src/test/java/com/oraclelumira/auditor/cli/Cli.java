package com.oraclelumira.auditor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command line in this process and keeps what it said. */
record Cli(int status, String out, String err) {

    static Cli run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = LumiraAudit.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Cli(status, out.toString(), err.toString());
    }
}
