package com.oraclelumira.auditor;

import com.oraclelumira.auditor.FileFact.Kind;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.secret.SecretDetector;
import com.oraclelumira.auditor.secret.SecretDetector.Strength;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds files of secrets that git keeps, or that everybody on the host may read. Ciphertext is none. */
final class SecretFiles {

    /** Where interpolation took a value from: {@code .env:3}. */
    private static final Pattern LINE = Pattern.compile("(.+):([0-9]+)");

    private static final Pattern CIPHERTEXT = Pattern.compile(
            "\\$ANSIBLE_VAULT;|age-encryption\\.org/|-----BEGIN (AGE ENCRYPTED FILE|PGP MESSAGE)|\"?sops\"?:|kind: *SealedSecret|ENC\\[AES256");
    private static final Pattern EXAMPLE = Pattern.compile(".*\\.(example|sample|template|dist)(\\..*)?");
    private static final int LONGEST = 65_536;

    private final OpenedSource source;
    private final List<FileFact> facts = new ArrayList<>();

    private SecretFiles(OpenedSource source) {
        this.source = source;
    }

    static List<FileFact> of(Project project, OpenedSource source) {
        SecretFiles files = new SecretFiles(source);
        project.secrets()
                .forEach((name, secret) -> secret.file()
                        .ifPresent(path -> files.secret(
                                "secrets." + name,
                                path,
                                secret.node().at("file").orElse(secret.node()))));
        files.variables(project);
        files.configs(project);
        return files.facts;
    }

    private void secret(String where, String path, YamlNode node) {
        String file = source.tree().display(path);
        Optional<SourceLocation> place = node.origin().location();
        if (!isSecretText(path) || EXAMPLE.matcher(file).matches()) {
            return;
        }
        if (source.isTracked(path)) {
            facts.add(new FileFact(Kind.TRACKED_SECRET, where, file, place));
        } else if (source.isOpenToAll(path)) {
            facts.add(new FileFact(Kind.OPEN_FILE, where, file, place));
        }
    }

    private void configs(Project project) {
        project.configs()
                .forEach((name, config) -> config.node()
                        .get("content")
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                        .ifPresent(content -> {
                            String text = content.partial()
                                    .map(Object::toString)
                                    .orElseGet(() -> String.valueOf(content.value()));
                            PropertyPath path = PropertyPath.of("configs", name);
                            SecretDetector.find(text).stream()
                                    .filter(match -> !SecretDetector.isPlaceholder(path, text, match))
                                    .findFirst()
                                    .ifPresent(match -> facts.add(new FileFact(
                                            Kind.SECRET_IN_CONFIG,
                                            "configs." + name + ".content",
                                            match.kind().words(),
                                            content.origin().location())));
                        }));
    }

    /** Whether it is there, is not empty, and is neither a placeholder nor ciphertext. */
    private boolean isSecretText(String path) {
        SourceTree tree = source.tree();
        try {
            byte[] content = tree.isFile(path) && tree.refusal(path).isEmpty() ? tree.read(path) : new byte[0];
            String text = new String(content, 0, Math.min(content.length, LONGEST), StandardCharsets.UTF_8);
            return !text.isBlank()
                    && SecretDetector.strength(PropertyPath.of("secrets"), text) != Strength.PLACEHOLDER
                    && !CIPHERTEXT.matcher(text).find();
        } catch (IOException e) {
            // what cannot be read here tells nothing
            return false;
        }
    }

    private void variables(Project project) {
        Map<String, SourceLocation> files = new LinkedHashMap<>();
        for (Service service : project.services().values()) {
            service.mapping("environment").forEach((key, node) -> {
                if (node instanceof YamlScalar scalar && isSecret(key, scalar)) {
                    origins(project, scalar).forEach(place -> files.putIfAbsent(place.file(), place));
                }
            });
        }
        files.forEach((file, place) -> {
            String path = file.startsWith("/") ? file : source.tree().workingDirectory() + "/" + file;
            if (!EXAMPLE.matcher(file).matches() && isSecretText(path)) {
                if (source.isTracked(path)) {
                    facts.add(new FileFact(Kind.TRACKED_VARIABLES, "env_file." + file, file, Optional.of(place)));
                } else if (source.isOpenToAll(path)) {
                    facts.add(new FileFact(Kind.OPEN_FILE, "env_file." + file, file, Optional.of(place)));
                }
            }
        });
    }

    private static boolean isSecret(String key, YamlScalar scalar) {
        String value = String.valueOf(scalar.value());
        PropertyPath path = PropertyPath.of("environment", key);
        return !scalar.isUnresolved()
                && SecretDetector.find(path, value).stream()
                        .anyMatch(match -> !SecretDetector.isPlaceholder(path, value, match));
    }

    /** The files of variables that a value came from, not the Compose files. */
    private static List<SourceLocation> origins(Project project, YamlScalar scalar) {
        List<SourceLocation> places = new ArrayList<>();
        scalar.origin().variables().forEach(use -> {
            Matcher line = LINE.matcher(use.source());
            if (line.matches()) {
                places.add(new SourceLocation(line.group(1), Integer.parseInt(line.group(2)), 1));
            }
        });
        scalar.origin()
                .location()
                .filter(place -> !project.files().contains(place.file()))
                .filter(place -> !place.file().endsWith(".yml") && !place.file().endsWith(".yaml"))
                .ifPresent(places::add);
        return places;
    }
}
