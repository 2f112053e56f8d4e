package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two mounts cannot share a target. */
final class MountChecks {

    private MountChecks() {}

    static void check(ServiceUnderCheck service) {
        Map<String, String> taken = new HashMap<>();
        List<YamlNode> tmpfs = service.items("tmpfs");
        for (int i = 0; i < tmpfs.size(); i++) {
            YamlNode mount = tmpfs.get(i);
            Optional<String> target = Nodes.text(mount).map(text -> text.split(":", 2)[0]);
            claim(service, taken, target, "tmpfs[" + i + "]", mount);
        }
        List<YamlNode> volumes = service.items("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            YamlNode mount = volumes.get(i);
            Optional<String> target =
                    mount instanceof YamlMapping mapping ? Nodes.text(mapping, "target") : Optional.empty();
            claim(service, taken, target, "volumes[" + i + "]", mount);
        }
    }

    private static void claim(
            ServiceUnderCheck service, Map<String, String> taken, Optional<String> target, String key, YamlNode mount) {
        if (target.isEmpty() || target.get().isEmpty() || Nodes.isOpen(mount)) {
            return;
        }
        String before = taken.putIfAbsent(UnixPath.clean(target.get()), key);
        if (before != null) {
            service.error(
                    key,
                    "target " + target.get() + " already mounted as services." + service.name() + "." + before,
                    mount);
        }
    }
}
