package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a service's mounts come from: itself, then the services whose volumes it takes over, and theirs. */
final class MountSources {

    private static final String FOREIGN = "container:";

    private MountSources() {}

    /** The mounts as the files write them, the service's own first. */
    static List<YamlNode> of(Project project, Service service) {
        List<YamlNode> mounts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Service> left = new ArrayDeque<>(List.of(service));
        while (!left.isEmpty()) {
            Service owner = left.remove();
            if (seen.add(owner.name())) {
                mounts.addAll(owner.items("volumes"));
                owner.volumesFrom().stream()
                        .filter(lender -> !lender.startsWith(FOREIGN))
                        .flatMap(lender -> project.service(name(lender)).stream())
                        .forEach(left::add);
            }
        }
        return mounts;
    }

    /** {@code db} of {@code db:ro}. */
    private static String name(String lender) {
        int colon = lender.indexOf(':');
        return colon < 0 ? lender : lender.substring(0, colon);
    }
}
