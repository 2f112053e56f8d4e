package com.oraclelumira.auditor.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program run to its end.
 *
 * @param folder where it runs
 * @param environment what is set beside this process's environment
 */
public record Command(Path folder, Map<String, String> environment) {

    /** Runs it. Both of its outputs come back, trimmed; they are read as they come, so no buffer fills. */
    Outcome run(List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + words.get(0) + " ran", e);
        }
    }

    /** Runs it and returns its output; a failure is an error that shows that output. */
    String output(String... words) {
        Outcome outcome = run(List.of(words));
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(
                    String.join(" ", words) + ": exit code " + outcome.exitCode() + "\n" + outcome.output());
        }
        return outcome.output();
    }

    /** How it ended. */
    public record Outcome(int exitCode, String output) {}
}
