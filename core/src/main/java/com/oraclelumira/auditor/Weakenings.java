package com.oraclelumira.auditor;

import com.oraclelumira.auditor.FileFact.Kind;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.yaml.YamlMapping.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which later file brings what rules complain about into a service that an earlier file declares. */
final class Weakenings {

    private static final List<String> ABOUT_SECURITY = List.of("CNT-", "NET-PORT-", "SEC-");

    private Weakenings() {}

    static List<FileFact> of(Project project, List<Finding> findings) {
        Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (isAboutSecurity(finding)) {
                later(project, finding)
                        .ifPresent(file -> byPlace.computeIfAbsent(
                                        finding.subject().name() + " " + file, key -> new ArrayList<>())
                                .add(finding));
            }
        }
        return byPlace.values().stream().map(Weakenings::fact).toList();
    }

    private static boolean isAboutSecurity(Finding finding) {
        return finding.subject().type() == SubjectType.SERVICE
                && finding.severity().isAtLeast(Severity.MEDIUM)
                && finding.rule()
                        .filter(rule -> ABOUT_SECURITY.stream().anyMatch(rule::startsWith))
                        .isPresent();
    }

    /** The file of a finding, where the service is declared in one before it. */
    private static Optional<String> later(Project project, Finding finding) {
        Entry service = NodeValues.mapping(project.model().get("services"))
                .entries()
                .get(finding.subject().name());
        Optional<SourceLocation> place = finding.location();
        if (service == null || place.isEmpty()) {
            return Optional.empty();
        }
        List<SourceLocation> own = service.key().locations();
        if (own.contains(place.get())) {
            // about what is missing, which no file brings
            return Optional.empty();
        }
        List<String> files = project.files();
        int first = Stream.concat(own.stream(), service.value().origin().locations().stream())
                .mapToInt(it -> files.indexOf(it.file()))
                .filter(index -> index >= 0)
                .min()
                .orElse(files.size());
        return place.map(SourceLocation::file).filter(file -> files.indexOf(file) > first);
    }

    private static FileFact fact(List<Finding> findings) {
        String rules = String.join(
                ", ",
                findings.stream()
                        .flatMap(finding -> finding.rule().stream())
                        .distinct()
                        .limit(8)
                        .toList());
        Finding first = findings.get(0);
        return new FileFact(
                Kind.WEAKENING,
                "services." + first.subject().name(),
                first.location().map(SourceLocation::file).orElse("") + ": " + rules,
                first.location());
    }
}
