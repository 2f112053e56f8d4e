package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.Set;
import java.util.TreeSet;

/** Which networks and volumes the enabled services use. */
final class Usage {

    private Usage() {}

    static Set<String> networks(Project project) {
        Set<String> keys = new TreeSet<>();
        for (Service service : project.services().values()) {
            if (wantsContainers(service)) {
                keys.addAll(service.mapping("networks").keySet());
            }
        }
        return keys;
    }

    static Set<String> volumes(Project project) {
        Set<String> keys = new TreeSet<>();
        for (Service service : project.services().values()) {
            if (wantsContainers(service)) {
                service.items("volumes").forEach(mount -> addSource(mount, keys));
            }
        }
        return keys;
    }

    private static boolean wantsContainers(Service service) {
        return ServiceComparison.replicas(service) > 0;
    }

    private static void addSource(YamlNode mount, Set<String> keys) {
        if (mount instanceof YamlMapping mapping
                && mapping.get("type")
                        .filter(node -> "volume".equals(node.toPlain()))
                        .isPresent()
                && mapping.get("source").orElse(null) instanceof YamlScalar source
                && source.value() instanceof String key) {
            keys.add(key);
        }
    }
}
