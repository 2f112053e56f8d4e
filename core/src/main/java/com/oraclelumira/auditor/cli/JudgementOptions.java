package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.finding.Baseline;
import com.oraclelumira.auditor.finding.WaiverFile;
import com.oraclelumira.auditor.finding.WaiverRule;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.rule.RuleSettings;
import com.oraclelumira.auditor.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By which rules findings are made, and which of them are accepted. */
final class JudgementOptions {

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "waiver file (YAML; default: lumira-waivers.yaml in the folder of the project)")
    private @Nullable Path waivers;

    List<Path> rulePacks() {
        return rules.folders();
    }

    /** What is changed of the rules. */
    RuleSettings settings() {
        return rules.settings();
    }

    /** What is accepted; a wrong file is refused with every problem in it. */
    Acceptance acceptance(Optional<Path> baseline) {
        return new Acceptance(
                waivers == null ? List.of() : waivers(waivers),
                baseline.map(JudgementOptions::baseline).orElse(List.of()));
    }

    private static List<WaiverRule> waivers(Path file) {
        try {
            WaiverFile.Content content = WaiverFile.read(file.toString(), bytes(file));
            refuse(content.problems());
            return content.rules();
        } catch (YamlException e) {
            refuse(e.problems());
            return List.of();
        }
    }

    private static List<Baseline.Entry> baseline(Path file) {
        try {
            Baseline.Content content = Baseline.read(file.toString(), bytes(file));
            refuse(content.problems());
            return content.entries();
        } catch (YamlException e) {
            refuse(e.problems());
            return List.of();
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new CommandFailure(problems.stream().map(Problem::toString).toList());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getMessage());
        }
    }
}
