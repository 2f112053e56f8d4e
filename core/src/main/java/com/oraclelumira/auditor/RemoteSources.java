package com.oraclelumira.auditor;

import com.oraclelumira.auditor.FileFact.Kind;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlReader;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds files that {@code include} and {@code extends} take from elsewhere, at no fixed commit or digest. */
final class RemoteSources {

    private static final Pattern REMOTE =
            Pattern.compile("(?:git@|(?:https?|git|ssh|oci)://|github\\.com/|[^/]+\\.git(?:#|$)).*");
    private static final Pattern FIXED =
            Pattern.compile(".*(?:#[0-9a-f]{40}(?:[0-9a-f]{24})?(?::.*)?|@sha256:[0-9a-f]{64})");

    private RemoteSources() {}

    static List<FileFact> of(Project project, SourceTexts texts) {
        List<FileFact> facts = new ArrayList<>();
        for (String file : project.files()) {
            for (YamlMapping root : documents(file, texts)) {
                root.get("include")
                        .ifPresent(include -> items(include)
                                .forEach(item -> paths(item).forEach(path -> add(facts, "include", path))));
                services(root)
                        .forEach((name, service) -> extended(service.value())
                                .ifPresent(path -> add(facts, "services." + name + ".extends", path)));
            }
        }
        return facts;
    }

    private static List<YamlMapping> documents(String file, SourceTexts texts) {
        String text = String.join("\n", texts.lines(file));
        try {
            return YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8)).stream()
                    .map(YamlDocument::root)
                    .filter(YamlMapping.class::isInstance)
                    .map(YamlMapping.class::cast)
                    .toList();
        } catch (YamlException e) {
            // the loader has said so
            return List.of();
        }
    }

    private static java.util.Map<String, YamlMapping.Entry> services(YamlMapping root) {
        return NodeValues.mapping(root.get("services")).entries();
    }

    private static Optional<YamlNode> extended(YamlNode service) {
        return service instanceof YamlMapping mapping
                ? NodeValues.mapping(mapping.get("extends")).get("file")
                : Optional.empty();
    }

    private static Stream<YamlNode> paths(YamlNode include) {
        return include instanceof YamlMapping mapping
                ? mapping.get("path").stream().flatMap(RemoteSources::items)
                : Stream.of(include);
    }

    private static Stream<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items().stream() : Stream.of(node);
    }

    private static void add(List<FileFact> facts, String where, YamlNode path) {
        if (path instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            Optional<SourceLocation> place = scalar.origin().location();
            if (REMOTE.matcher(text).matches() && !FIXED.matcher(text).matches()) {
                facts.add(new FileFact(Kind.REMOTE_SOURCE, where, where, place));
            }
        }
    }
}
