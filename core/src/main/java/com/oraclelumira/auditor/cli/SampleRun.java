package com.oraclelumira.auditor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the commands on a sample, without any output, so that the launcher can archive the classes that they load. Ends with
 * status 0 or an exception; reads no file and talks to no engine.
 */
final class SampleRun {

    private static final List<List<String>> COMMANDS = List.of(
            List.of("config", "-f", "-", "--format", "json"), List.of("config", "-f", "-"), List.of("lint", "-f", "-"));

    private SampleRun() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (List<String> command : COMMANDS) {
            try (InputStream sample = SampleRun.class.getResourceAsStream("sample.yaml")) {
                System.setIn(sample);
                LumiraAudit.run(nowhere, nowhere, command.toArray(String[]::new));
            }
        }
    }
}
