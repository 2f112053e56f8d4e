package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.secret.SecretDetector;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The secrets that a service or container carries in clear: where, of what kind, and from where. Never their values. */
final class SecretsInClear {

    private static final Set<String> KEYED = Set.of("environment", "labels", "annotations");

    private final List<Object> found = new ArrayList<>();

    private SecretsInClear() {}

    static List<Object> of(Project project, Service service) {
        SecretsInClear secrets = new SecretsInClear();
        Function<YamlNode, String> origin = node -> origin(project, node.origin());
        KEYED.stream()
                .sorted()
                .forEach(where -> service.mapping(where)
                        .forEach((key, node) -> secrets.scalar(where, key, PropertyPath.of(where, key), node, origin)));
        service.node().at("logging", "options").ifPresent(node -> secrets.entries("logging.options", node, origin));
        service.node().at("build", "args").ifPresent(node -> secrets.entries("build.args", node, origin));
        for (String where : List.of("command", "entrypoint")) {
            secrets.words(where, service.items(where), origin);
        }
        service.node()
                .at("healthcheck", "test")
                .filter(YamlSequence.class::isInstance)
                .ifPresent(test -> secrets.words("healthcheck", ((YamlSequence) test).items(), origin));
        return List.copyOf(secrets.found);
    }

    /** @param desired the secrets of its service, whose origins hold for the same key */
    static List<Object> of(LiveContainer container, Optional<LiveImage> image, List<Object> desired) {
        SecretsInClear secrets = new SecretsInClear();
        Set<String> baked = new HashSet<>();
        image.ifPresent(it -> it.config().path("Env").forEach(entry -> baked.add(entry.asText(""))));
        container.at("/Config/Env").forEach(entry -> {
            String text = entry.asText("");
            int equals = text.indexOf('=');
            if (equals > 0) {
                String key = text.substring(0, equals);
                String origin = baked.contains(text) ? "image" : origin(desired, "environment", key);
                secrets.add(
                        "environment", key, PropertyPath.of("environment", key), text.substring(equals + 1), origin);
            }
        });
        container
                .labels()
                .forEach((key, value) -> secrets.add(
                        "labels", key, PropertyPath.of("labels", key), value, origin(desired, "labels", key)));
        container
                .at("/HostConfig/LogConfig/Config")
                .properties()
                .forEach(entry -> secrets.add(
                        "logging.options",
                        entry.getKey(),
                        PropertyPath.of("logging", "options", entry.getKey()),
                        entry.getValue().asText(""),
                        origin(desired, "logging.options", entry.getKey())));
        secrets.argument("command", container.at("/Config/Cmd"), desired);
        secrets.argument("entrypoint", container.at("/Config/Entrypoint"), desired);
        secrets.argument("healthcheck", container.at("/Config/Healthcheck/Test"), desired);
        return List.copyOf(secrets.found);
    }

    /** What an image itself carries. */
    static List<Object> of(LiveImage image) {
        SecretsInClear secrets = new SecretsInClear();
        image.config().path("Env").forEach(entry -> {
            String text = entry.asText("");
            int equals = text.indexOf('=');
            if (equals > 0) {
                String key = text.substring(0, equals);
                secrets.add(
                        "environment", key, PropertyPath.of("environment", key), text.substring(equals + 1), "image");
            }
        });
        image.config()
                .path("Labels")
                .properties()
                .forEach(entry -> secrets.add(
                        "labels",
                        entry.getKey(),
                        PropertyPath.of("labels", entry.getKey()),
                        entry.getValue().asText(""),
                        "image"));
        return List.copyOf(secrets.found);
    }

    private void entries(String where, YamlNode node, Function<YamlNode, String> origin) {
        if (node instanceof YamlMapping mapping) {
            List<String> head = List.of(where.split("\\.", -1));
            mapping.entries()
                    .forEach((key, entry) ->
                            scalar(where, key, new PropertyPath(head).child(key), entry.value(), origin));
        }
    }

    private void scalar(String where, String key, PropertyPath path, YamlNode node, Function<YamlNode, String> origin) {
        text(node).ifPresent(text -> add(where, key, path, text, origin.apply(node)));
    }

    /** A command is judged as one text: a flag and its value are two words. */
    private void words(String where, List<YamlNode> words, Function<YamlNode, String> origin) {
        String text = words.stream().flatMap(word -> text(word).stream()).collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            add(where, "", PropertyPath.of(where), text, origin.apply(words.get(0)));
        }
    }

    private void argument(String where, JsonNode words, List<Object> desired) {
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.asText("")));
        add(where, "", PropertyPath.of(where), String.join(" ", texts), origin(desired, where, ""));
    }

    private void add(String where, String key, PropertyPath path, String value, String origin) {
        SecretDetector.first(path, value).ifPresent(first -> {
            String secret = value.substring(first.start(), first.end());
            found.add(Map.of(
                    "where", where,
                    "key", key,
                    "kind", first.kind().name().toLowerCase(Locale.ROOT),
                    "origin", origin,
                    "strength", SecretDetector.strength(path, secret).name().toLowerCase(Locale.ROOT)));
        });
    }

    /** A text with its open variables as they are written: {@code ${PW}} is no secret. */
    private static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar
                ? scalar.partial()
                        .map(Object::toString)
                        .or(() -> Optional.ofNullable(scalar.value()).map(Object::toString))
                : Optional.empty();
    }

    private static String origin(Project project, Origin origin) {
        if (!origin.variables().isEmpty()) {
            boolean defaults =
                    origin.variables().stream().allMatch(use -> use.source().equals("default"));
            return defaults ? "default" : "variable";
        }
        String file = origin.location().map(SourceLocation::file).orElse("");
        return file.isEmpty() || project.files().contains(file) || file.endsWith(".yml") || file.endsWith(".yaml")
                ? "literal"
                : "env_file";
    }

    private static String origin(List<Object> desired, String where, String key) {
        return desired.stream()
                .map(it -> (Map<?, ?>) it)
                .filter(it -> where.equals(it.get("where")) && key.equals(it.get("key")))
                .map(it -> String.valueOf(it.get("origin")))
                .findFirst()
                .orElse("host");
    }
}
