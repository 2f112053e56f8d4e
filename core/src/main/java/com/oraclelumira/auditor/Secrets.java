package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.regex.Pattern;

/** Tells a redactor every value of both sides that may be secret, so it is masked wherever else it turns up. */
final class Secrets {

    /** A value that came from a variable alone; a longer text is judged by what it is. */
    private static final Pattern BARE = Pattern.compile("[^\\s/:@]+");

    /** What stands before the name of another whose namespace is shared. */
    private static final Pattern OTHER = Pattern.compile("^(service|container):");

    private Secrets() {}

    static void learn(Redactor redactor, Project project) {
        learn(redactor, project.node());
        project.services()
                .values()
                .forEach(service -> service.environment()
                        .forEach((key, value) -> value.ifPresent(text -> redactor.learn(environment(key), text))));
    }

    /** What variables with names of secrets put anywhere: into a name, a path, a port. */
    private static void learn(Redactor redactor, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                if (!(entry.value() instanceof YamlScalar)) {
                    // of KEY=${VARIABLE} the key has the variable's origin, too
                    learn(redactor, entry.key(), key);
                }
                learn(redactor, entry.value());
            });
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> learn(redactor, item));
        } else if (node instanceof YamlScalar scalar && scalar.value() != null) {
            learn(redactor, node.origin(), scalar.value().toString());
        }
    }

    private static void learn(Redactor redactor, Origin origin, String text) {
        String bare = OTHER.matcher(text).replaceFirst("");
        if (BARE.matcher(bare).matches()) {
            origin.variables().stream()
                    .filter(VariableUse::isSet)
                    .forEach(use -> redactor.learn(environment(use.name()), bare));
        }
    }

    static void learn(Redactor redactor, LiveState live) {
        live.containers().forEach(container -> learn(redactor, container.at("/Config/Env")));
        live.images().forEach(image -> learn(redactor, image.config().path("Env")));
    }

    private static void learn(Redactor redactor, JsonNode environment) {
        environment.forEach(entry -> {
            String text = entry.asText("");
            int equals = text.indexOf('=');
            if (equals > 0) {
                redactor.learn(environment(text.substring(0, equals)), text.substring(equals + 1));
            }
        });
    }

    private static PropertyPath environment(String key) {
        return PropertyPath.of("environment", key);
    }
}
