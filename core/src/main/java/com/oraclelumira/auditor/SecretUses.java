package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.type.Secret;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a service mounts the project's secrets, in the vocabulary of rules. */
final class SecretUses {

    private static final int OCTAL = 8;
    private static final int READABLE_FOR_OTHERS = 4;

    private SecretUses() {}

    static List<Object> of(Project project, Service service) {
        return service.items("secrets").stream()
                .<Object>map(item -> use(project, NodeValues.mapping(Optional.of(item))))
                .toList();
    }

    private static Map<String, Object> use(Project project, YamlMapping use) {
        Map<String, Object> fields =
                new LinkedHashMap<>(new NodeValues(use).text("source", "target").fields());
        boolean isFile = Optional.ofNullable(project.secrets().get(String.valueOf(fields.get("source"))))
                .flatMap(Secret::file)
                .isPresent();
        boolean isChosen = Stream.of("mode", "uid", "gid").anyMatch(use::has);
        Optional<YamlNode> mode = use.get("mode");
        fields.put("mode_ignored", isFile && isChosen);
        if (mode.isEmpty()) {
            fields.put("world_readable", false);
        } else {
            mode.filter(YamlScalar.class::isInstance)
                    .flatMap(NodeValues::known)
                    .ifPresent(value -> fields.put("world_readable", !isFile && isReadable(value)));
        }
        return fields;
    }

    private static boolean isReadable(Object mode) {
        try {
            long bits = mode instanceof Long number ? number : Long.parseLong(mode.toString(), OCTAL);
            return (bits & READABLE_FOR_OTHERS) != 0;
        } catch (NumberFormatException e) {
            // the loader has said so
            return false;
        }
    }
}
