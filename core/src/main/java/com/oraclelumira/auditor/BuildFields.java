package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.type.Build;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a service is built, and what Compose runs around it, in the vocabulary of rules. */
final class BuildFields {

    private static final List<String> STAGES = List.of("pre_start", "post_start", "pre_stop");

    private BuildFields() {}

    /** The build section; what its context holds is left out, since that takes reading it. */
    static Map<String, Object> of(Service service) {
        YamlMapping build = NodeValues.mapping(service.node().get("build"));
        NodeValues values = new NodeValues(build)
                .text("network")
                .truth("privileged")
                .texts("entitlements", text -> text)
                .texts("ssh", text -> text)
                .list(
                        "contexts",
                        contexts(build),
                        node -> NodeValues.known(node).map(Object::toString));
        if (build.entries().isEmpty()) {
            values.put("secret_files", List.of()).put("ignores_files", false);
        }
        return values.fields();
    }

    private static List<YamlNode> contexts(YamlMapping build) {
        Stream<YamlNode> additional = NodeValues.mapping(build.get("additional_contexts")).entries().values().stream()
                .map(YamlMapping.Entry::value);
        return Stream.concat(build.get("context").stream(), additional).toList();
    }

    /** With what its context holds: files that are named as secrets are, and whether it keeps any out. */
    static Map<String, Object> with(Map<?, ?> build, BuildContext context) {
        Map<String, Object> fields = new LinkedHashMap<>();
        build.forEach((key, value) -> fields.put(key.toString(), value));
        fields.put("secret_files", context.secretFiles());
        fields.put("ignores_files", context.ignoresFiles());
        return fields;
    }

    /** Where it is built from, where that is a folder. */
    static Optional<Build> local(Service service) {
        return service.build()
                .filter(build ->
                        build.context().filter(path -> path.startsWith("/")).isPresent());
    }

    static List<Object> hooks(Service service) {
        List<Object> hooks = new ArrayList<>();
        for (String stage : STAGES) {
            service.items(stage)
                    .forEach(hook -> hooks.add(new NodeValues(NodeValues.mapping(Optional.of(hook)))
                            .put("stage", stage)
                            .text("user")
                            .truth("privileged")
                            .fields()));
        }
        return hooks;
    }
}
