package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.type.Volume;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A volume in the vocabulary of rules. Of an external one a project knows no more than its name and its users. */
final class VolumeFields {

    /** The options of {@code mount} that hold a password; a variable in its place is none. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)(^|,)(password|passwd|pass)=[^,$]");

    private VolumeFields() {}

    static Map<String, Object> desired(String name, Volume volume, List<Member> members, Redactor redactor) {
        NodeValues values = new NodeValues(volume.node())
                .put("name", name)
                .truth("external")
                .put("users", users(name, members))
                .put("labels", labels(volume.node(), redactor));
        if (!volume.external()) {
            values.text("driver").shown("driver_opts", redactor);
            if (values.fields().containsKey("driver_opts")) {
                values.put("has_password", hasPassword(volume.driverOpts()));
            }
        }
        return values.fields();
    }

    /** A volume that services mount and nothing declares: whoever makes it gives it neither options nor labels. */
    static Map<String, Object> undeclared(String name, List<Member> members) {
        return Map.of(
                "name",
                name,
                "external",
                false,
                "users",
                users(name, members),
                "labels",
                Map.of(),
                "driver",
                "",
                "driver_opts",
                Map.of(),
                "has_password",
                false);
    }

    static Map<String, Object> live(String name, LiveVolume volume, List<Member> members, Redactor redactor) {
        JsonNode json = volume.json();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        if (json.has("Driver")) {
            fields.put("driver", json.path("Driver").asText());
        }
        Map<String, String> options = new LinkedHashMap<>();
        json.path("Options")
                .properties()
                .forEach(entry -> options.put(entry.getKey(), entry.getValue().asText("")));
        fields.put("driver_opts", shown("driver_opts", options, redactor));
        fields.put("has_password", hasPassword(options));
        fields.put("labels", shown("labels", volume.labels(), redactor));
        return fields;
    }

    private static boolean hasPassword(Map<String, String> options) {
        return Optional.ofNullable(options.get("o"))
                .filter(it -> PASSWORD.matcher(it).find())
                .isPresent();
    }

    private static List<Object> users(String volume, List<Member> members) {
        return members.stream()
                .flatMap(member -> member.each("volumes")
                        .filter(mount -> volume.equals(mount.get("source")) && "volume".equals(mount.get("type")))
                        .<Object>map(mount -> user(member, mount)))
                .toList();
    }

    private static Map<String, Object> user(Member member, Map<?, ?> mount) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("service", member.service());
        Optional.ofNullable(member.fields().get("image")).ifPresent(image -> user.put("image", image));
        for (String field : List.of("target", "read_only")) {
            Optional.ofNullable(mount.get(field)).ifPresent(value -> user.put(field, value));
        }
        return user;
    }

    private static Map<String, Object> shown(String key, Map<String, String> texts, Redactor redactor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        texts.forEach((name, text) -> shown.put(name, redactor.show(PropertyPath.of(key, name), text)));
        return shown;
    }

    /** With an empty text for what is not known: that there is such a label is. */
    private static Map<String, Object> labels(YamlMapping body, Redactor redactor) {
        Map<String, Object> labels = new LinkedHashMap<>();
        NodeValues.mapping(body.get("labels"))
                .entries()
                .forEach((name, entry) -> labels.put(
                        name,
                        NodeValues.known(entry.value())
                                .map(value -> redactor.show(PropertyPath.of("labels", name), value.toString()))
                                .orElse("")));
        return labels;
    }
}
