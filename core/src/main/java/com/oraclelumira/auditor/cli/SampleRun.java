package com.oraclelumira.auditor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the commands on a sample, without any output, so that the launcher can archive the classes that they load. Ends with
 * status 0 or an exception; reads no file of the user's and talks to no engine.
 */
final class SampleRun {

    private static final List<List<String>> COMMANDS =
            List.of(List.of("config", "--format", "json", "-f"), List.of("config", "-f"), List.of("lint", "-f"));

    private SampleRun() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        Path file = Files.createTempFile("lumira-audit", ".yaml");
        try (InputStream sample = SampleRun.class.getResourceAsStream("sample.yaml")) {
            Files.write(file, sample.readAllBytes());
            for (List<String> command : COMMANDS) {
                run(command, file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void run(List<String> command, Path file) {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] args = new String[command.size() + 1];
        command.toArray(args);
        args[command.size()] = file.toString();
        LumiraAudit.run(nowhere, nowhere, args);
    }
}
