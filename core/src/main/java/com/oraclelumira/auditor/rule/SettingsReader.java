package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.rule.RuleSettings.Setting;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a file of settings; every problem is noted with its place. */
final class SettingsReader {

    private static final String PACKS = "packs";
    private static final String RULES = "rules";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private SettingsReader(String file) {
        this.file = file;
    }

    static RuleSettings read(String file, byte[] content) throws RuleException {
        SettingsReader reader = new SettingsReader(file);
        RuleSettings settings = reader.body(content)
                .map(body -> {
                    RuleYaml yaml = new RuleYaml(file, body, reader.problems);
                    yaml.refuseOthers(Set.of(PACKS, RULES));
                    return new RuleSettings(reader.settings(yaml, PACKS), reader.settings(yaml, RULES));
                })
                .orElse(RuleSettings.NONE);
        if (!reader.problems.isEmpty()) {
            throw new RuleException(reader.problems);
        }
        return settings;
    }

    private Optional<YamlMapping> body(byte[] content) {
        try {
            List<YamlDocument> documents = YamlReader.read(file, content);
            if (documents.size() == 1 && documents.get(0).root() instanceof YamlMapping body) {
                return Optional.of(body);
            }
            problems.add(Problem.at(
                    Level.ERROR,
                    new SourceLocation(file, 1, 1),
                    "file",
                    "not a mapping; accepted: one document, a mapping of packs and rules"));
        } catch (YamlException e) {
            problems.addAll(e.problems());
        }
        return Optional.empty();
    }

    private Map<String, Setting> settings(RuleYaml yaml, String section) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        yaml.mappingsByKey(section).forEach((id, body) -> settings.put(id, setting(body)));
        return settings;
    }

    private static Setting setting(RuleYaml yaml) {
        yaml.refuseOthers(Set.of("enabled", "severity", "allowed"));
        Optional<String> severity = yaml.optionalText("severity");
        if (severity.isPresent() && severity.flatMap(Severity::of).isEmpty()) {
            yaml.problem("severity", "not a severity, got " + severity.get() + "; accepted: " + Severity.accepted());
        }
        return new Setting(
                yaml.choice("enabled", RuleYaml.TRUTHS).map(Boolean::valueOf),
                severity.flatMap(Severity::of),
                Optional.of(yaml.optionalTexts("allowed")).filter(items -> !items.isEmpty()),
                yaml.ownPlace());
    }
}
