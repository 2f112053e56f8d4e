package com.oraclelumira.auditor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.Redacted;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Engine answers without secrets: every environment value becomes a placeholder, and what is a secret elsewhere (in
 * labels, options, command lines, or because an environment variable holds it) is masked.
 */
final class SnapshotRedaction implements UnaryOperator<JsonNode> {

    private static final String ENVIRONMENT = "environment";

    /** The members whose keys people choose, by the property that such a key belongs to. */
    private static final Map<String, String> KEYED = Map.of(
            "Labels", "labels", "Options", "driver_opts", "DriverOpts", "driver_opts", "Annotations", "annotations");

    private static final Pattern SETTING =
            Pattern.compile("((?:/bin/sh -c #\\(nop\\) +)?ENV )(\\w+=.*)", Pattern.DOTALL);
    /** A value ends where the next variable begins. */
    private static final Pattern VARIABLE = Pattern.compile("(\\w+=)(.*?)(?= +\\w+=|$)", Pattern.DOTALL);

    private final Redactor redactor;

    private SnapshotRedaction(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Knows the secrets of that state, so that they are found wherever else they turn up. */
    static SnapshotRedaction of(LiveState state, Redactor redactor) {
        Stream.concat(
                        state.containers().stream().map(LiveContainer::json),
                        state.images().stream().map(LiveImage::json))
                .map(json -> json.path("Config"))
                .forEach(config -> {
                    config.path("Env").forEach(entry -> learn(redactor, entry.asText()));
                    config.path("Labels")
                            .properties()
                            .forEach(label -> redactor.learn(
                                    PropertyPath.of("labels", label.getKey()),
                                    label.getValue().asText()));
                });
        return new SnapshotRedaction(redactor);
    }

    private static void learn(Redactor redactor, String entry) {
        variable(entry, (name, value) -> redactor.learn(PropertyPath.of(ENVIRONMENT, name), value));
    }

    private static void variable(String entry, BiConsumer<String, String> use) {
        int equals = entry.indexOf('=');
        if (equals > 0) {
            use.accept(entry.substring(0, equals), entry.substring(equals + 1));
        }
    }

    @Override
    public JsonNode apply(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        return copy.isTextual() ? masked(copy) : treat(copy);
    }

    private JsonNode treat(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(member(member.getKey(), member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, leafOr(array.get(i)));
            }
        }
        return node;
    }

    private JsonNode member(String name, JsonNode value) {
        if (name.equals("Env")) {
            return environment(value);
        }
        if (name.equals("CreatedBy") && value.isTextual()) {
            return new TextNode(instruction(value.asText()));
        }
        String property = KEYED.get(name);
        return property != null && value instanceof ObjectNode object ? keyed(property, object) : leafOr(value);
    }

    private JsonNode leafOr(JsonNode node) {
        return node.isTextual() ? masked(node) : treat(node);
    }

    private JsonNode keyed(String property, ObjectNode object) {
        object.properties().forEach(member -> {
            PropertyPath path = PropertyPath.of(property, member.getKey());
            if (member.getValue().isTextual()) {
                member.setValue(
                        new TextNode(redactor.show(path, member.getValue().asText())));
            }
        });
        return object;
    }

    private JsonNode environment(JsonNode entries) {
        if (entries instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                variable(array.get(i).asText(), (name, value) -> array.set(index, name + "=" + hidden(value)));
            }
        }
        return entries;
    }

    /** An instruction of an image's history: the values of variables are placeholders, as in an environment. */
    private String instruction(String text) {
        Matcher setting = SETTING.matcher(text);
        return setting.matches()
                ? setting.group(1)
                        + VARIABLE.matcher(setting.group(2))
                                .replaceAll(pair -> Matcher.quoteReplacement(pair.group(1) + hidden(pair.group(2))))
                : redactor.mask(text);
    }

    private String hidden(String value) {
        return value.isEmpty() ? value : Redacted.placeholder(redactor.fingerprint(value));
    }

    private JsonNode masked(JsonNode text) {
        return new TextNode(redactor.mask(text.asText()));
    }
}
