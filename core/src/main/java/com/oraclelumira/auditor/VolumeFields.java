package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.type.Mount;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A volume of a project in the vocabulary of rules. */
final class VolumeFields {

    private VolumeFields() {}

    static Map<String, Object> of(Project project, String name, YamlMapping body, Redactor redactor) {
        return new NodeValues(body)
                .put("name", name)
                .text("driver")
                .truth("external")
                .put("driver_opts", texts(body, "driver_opts", redactor))
                .put("labels", texts(body, "labels", redactor))
                .put("users", users(project, name))
                .fields();
    }

    private static List<Object> users(Project project, String volume) {
        return project.services().values().stream()
                .flatMap(service -> service.volumes().stream()
                        .filter(mount -> isOf(mount, volume))
                        .<Object>map(mount -> new NodeValues(mount.node())
                                .put("service", service.name())
                                .put("image", service.image().orElse(""))
                                .text("target")
                                .truth("read_only")
                                .fields()))
                .toList();
    }

    private static boolean isOf(Mount mount, String volume) {
        return mount.source().filter(volume::equals).isPresent()
                && mount.type().filter("volume"::equals).isPresent();
    }

    private static Map<String, Object> texts(YamlMapping body, String key, Redactor redactor) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Map.Entry<String, YamlMapping.Entry> entry :
                NodeValues.mapping(body.get(key)).entries().entrySet()) {
            YamlNode node = entry.getValue().value();
            NodeValues.known(node)
                    .ifPresent(value -> texts.put(
                            entry.getKey(), redactor.show(PropertyPath.of(key, entry.getKey()), value.toString())));
        }
        return texts;
    }
}
