package com.oraclelumira.auditor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.FileFact.Kind;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.git.GitHistory.Version;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.secret.SecretDetector;
import com.oraclelumira.auditor.secret.SecretDetector.Strength;
import com.oraclelumira.auditor.secret.SecretMatch;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds secrets that earlier commits hold in the files of a project, and the files that git keeps now do not. Lines are judged one by
 * one, as {@code KEY: value} or {@code KEY=value}: an old file need not load any more.
 */
final class FormerSecrets {

    /** The rule that judges these facts. */
    static final String RULE = "SEC-HISTORY";

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "\\s*(?:-\\s+)?(?:export\\s+)?[\"']?([A-Za-z_][A-Za-z0-9_.-]*)[\"']?\\s*[:=]\\s*[\"']?(.*?)[\"']?\\s*");
    private static final Pattern COMMENT = Pattern.compile("\\s*#.*");
    private static final int SHOWN = 5;

    private FormerSecrets() {}

    /** One fact a file; names keys and commits, no value. */
    static List<FileFact> of(Project project, OpenedSource source) {
        Set<String> files = files(project, source);
        Set<String> present = files.stream()
                .filter(file -> source.isTracked(path(source, file)))
                .flatMap(file -> secrets(text(source, file)).keySet().stream())
                .collect(Collectors.toSet());
        return source.history(files).entrySet().stream()
                .flatMap(file -> fact(project, present, file.getKey(), file.getValue()).stream())
                .toList();
    }

    /** The Compose files, and the files of variables, those that are not there any more included. */
    private static Set<String> files(Project project, OpenedSource source) {
        Set<String> files = new LinkedHashSet<>(project.files());
        files.add(source.tree().display(project.directory() + "/.env"));
        for (Service service : project.services().values()) {
            files.addAll(service.missingEnvFiles());
            service.mapping("environment").values().stream()
                    .map(YamlNode::origin)
                    .flatMap(origin -> origin.location().stream())
                    .map(SourceLocation::file)
                    .forEach(files::add);
        }
        return files;
    }

    private static Optional<FileFact> fact(Project project, Set<String> present, String file, List<Version> versions) {
        Map<String, String> former = new LinkedHashMap<>();
        for (Version version : versions) {
            secrets(version.text()).forEach((secret, key) -> {
                if (!present.contains(secret)) {
                    former.putIfAbsent(key, version.commit());
                }
            });
        }
        return former.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileFact(
                        Kind.FORMER_SECRET, "history." + file, described(file, former), place(project, file)));
    }

    private static String described(String file, Map<String, String> former) {
        String keys = former.entrySet().stream()
                .limit(SHOWN)
                .map(secret -> secret.getKey() + " (commit " + secret.getValue().substring(0, 10) + ")")
                .collect(Collectors.joining(", "));
        return file + ": " + keys + (former.size() > SHOWN ? " and " + (former.size() - SHOWN) + " more" : "");
    }

    /** A file that is not there any more has no line. */
    private static Optional<SourceLocation> place(Project project, String file) {
        return Stream.concat(project.files().stream().filter(file::equals), project.files().stream())
                .findFirst()
                .map(name -> new SourceLocation(name, 1, 1));
    }

    private static String path(OpenedSource source, String file) {
        return file.startsWith("/") ? file : source.tree().workingDirectory() + "/" + file;
    }

    private static String text(OpenedSource source, String file) {
        try {
            return new String(source.tree().read(path(source, file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // then none of its secrets is known to be there now
            return "";
        }
    }

    /** The secrets of a text, with what names each. Placeholders and what everybody tries first are no loss. */
    private static Map<String, String> secrets(String text) {
        Map<String, String> secrets = new LinkedHashMap<>();
        text.lines().filter(line -> !COMMENT.matches(line)).forEach(line -> {
            Matcher assignment = ASSIGNMENT.matcher(line);
            String key = assignment.matches() ? assignment.group(1) : "";
            String value = assignment.matches() ? assignment.group(2) : line;
            PropertyPath path = key.isEmpty() ? PropertyPath.of("text") : PropertyPath.of("environment", key);
            for (SecretMatch match : SecretDetector.find(path, value)) {
                String secret = value.substring(match.start(), match.end());
                if (SecretDetector.strength(path, secret) == Strength.OTHER) {
                    secrets.putIfAbsent(secret, key.isEmpty() ? match.kind().words() : key);
                }
            }
        });
        return secrets;
    }
}
