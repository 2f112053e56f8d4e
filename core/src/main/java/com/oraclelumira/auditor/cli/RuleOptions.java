package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.rule.Rule;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RulePacks;
import com.oraclelumira.auditor.rule.RuleSettings;
import com.oraclelumira.auditor.rule.RuleSettings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rules there are, and what is changed of them. */
final class RuleOptions {

    private static final String ON = "on";
    private static final String OFF = "off";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "folder with rule packs of your own, beside the bundled ones (default: lumira-rules in the folder of the project)")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--rule-settings",
            paramLabel = "FILE",
            description = "which packs and rules are on, their severities and what they allow (YAML)")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--rule",
            paramLabel = "ID=WORD",
            description = "switch a rule or a pack on or off, or give it a severity: CNT-INIT=off, lint=low")
    private Map<String, String> words = new LinkedHashMap<>();

    List<Path> folders() {
        return List.copyOf(folders);
    }

    /** The bundled packs and those of the folders, as they are written. */
    List<RulePack> packs() {
        List<RulePack> packs = new ArrayList<>(RulePacks.bundled());
        for (Path folder : folders) {
            packs.addAll(read(folder));
        }
        return packs;
    }

    /** The packs of a folder; wrong ones are refused with every problem in them. */
    static List<RulePack> read(Path folder) {
        try {
            return RulePacks.fromFolder(folder);
        } catch (RuleException e) {
            throw refused(e);
        }
    }

    /** Who says whether a rule judges, and how severe it is. */
    static String saidBy(RuleSettings settings, RulePack pack, Rule rule) {
        return settings.of(pack, rule)
                .map(setting -> "by " + setting.location().file() + ":"
                        + setting.location().line())
                .orElse("by default");
    }

    static CommandFailure refused(RuleException wrong) {
        return new CommandFailure(
                wrong.problems().stream().map(Problem::toString).toList());
    }

    /** What the files say, then what the words say. */
    RuleSettings settings() {
        RuleSettings settings = RuleSettings.NONE;
        for (Path file : files) {
            settings = settings.with(settings(file));
        }
        Map<String, Setting> rules = new LinkedHashMap<>();
        Map<String, Setting> packs = new LinkedHashMap<>();
        words.forEach(
                (id, word) -> (id.equals(id.toUpperCase(Locale.ROOT)) ? rules : packs).put(id, setting(id, word)));
        return settings.with(new RuleSettings(packs, rules));
    }

    private static RuleSettings settings(Path file) {
        try {
            return RuleSettings.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getMessage());
        } catch (RuleException e) {
            throw refused(e);
        }
    }

    private static Setting setting(String id, String word) {
        Optional<Severity> severity = Severity.of(word);
        if (severity.isEmpty() && !word.equals(ON) && !word.equals(OFF)) {
            throw new CommandFailure("--rule: " + id + " cannot be " + word + "; accepted: " + ON + ", " + OFF + ", "
                    + Severity.accepted());
        }
        return new Setting(
                Optional.of(!word.equals(OFF)), severity, Optional.empty(), new SourceLocation("--rule", 1, 1));
    }
}
