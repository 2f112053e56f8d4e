package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which networks and volumes the enabled services use. */
final class Usage {

    private Usage() {}

    static Set<String> networks(Project project) {
        return keys(project, service -> service.networks().keySet().stream());
    }

    static Set<String> volumes(Project project) {
        return keys(
                project,
                service -> service.volumes().stream()
                        .filter(mount -> mount.type().filter("volume"::equals).isPresent())
                        .flatMap(mount -> mount.source().stream()));
    }

    private static Set<String> keys(Project project, Function<Service, Stream<String>> used) {
        return project.services().values().stream()
                .filter(Usage::wantsContainers)
                .flatMap(used)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean wantsContainers(Service service) {
        return ServiceComparison.replicas(service) > 0;
    }
}
