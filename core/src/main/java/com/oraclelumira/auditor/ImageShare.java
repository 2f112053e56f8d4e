package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an image brings (a health check, volumes) counts for the service that runs it, too: a container that has it got it
 * from git's own words, not from a hand on the host.
 */
final class ImageShare {

    private ImageShare() {}

    /** The services with the share of the images that their containers run. */
    static List<Subject> given(Project project, LiveState live, List<Subject> services, List<Subject> containers) {
        Map<String, Subject> byService = new LinkedHashMap<>();
        containers.forEach(subject -> byService.put(subject.ref().name(), subject));
        return services.stream()
                .map(service -> Optional.ofNullable(byService.get(service.ref().name()))
                        .map(container -> given(project, live, service, container))
                        .orElse(service))
                .toList();
    }

    private static Subject given(Project project, LiveState live, Subject subject, Subject container) {
        Map<String, Object> fields = new LinkedHashMap<>(subject.fields());
        Optional<Service> service = project.service(subject.ref().name());
        if (service.filter(it -> it.node().has("healthcheck")).isEmpty()) {
            fields.put("healthcheck", container.fields().getOrDefault("healthcheck", Map.of()));
        }
        if (container.fields().get("reaper") instanceof Boolean reaps) {
            fields.putIfAbsent("reaper", reaps);
        }
        EngineSurroundings.put(fields, live);
        if (fields.get("volumes") instanceof List<?> own) {
            List<Object> volumes = new ArrayList<>(own);
            volumes.addAll(imageVolumes(live, container, own));
            fields.put("volumes", List.copyOf(volumes));
        }
        return subject.with(fields);
    }

    /** The anonymous volumes that the container has because its image declares them. */
    private static List<Object> imageVolumes(LiveState live, Subject container, List<?> own) {
        List<String> declared = live.containers().stream()
                .filter(it ->
                        container.ref().container().filter(it.name()::equals).isPresent())
                .flatMap(it -> live.imageById(it.imageId()).stream())
                .flatMap(image -> ImageFields.keys(image.config(), "Volumes").stream())
                .toList();
        return new Member(container.ref().name(), container.fields())
                .each("volumes")
                .filter(mount -> "volume".equals(mount.get("type")) && "".equals(mount.get("source")))
                .filter(mount -> declared.contains(mount.get("target")))
                .filter(mount -> own.stream().noneMatch(it -> isAtSamePath(it, mount)))
                .<Object>map(mount -> {
                    Map<String, Object> shared = new LinkedHashMap<>();
                    mount.forEach((key, value) -> shared.put(String.valueOf(key), value));
                    shared.put("declared", false);
                    return shared;
                })
                .toList();
    }

    private static boolean isAtSamePath(Object one, Map<?, ?> other) {
        return one instanceof Map<?, ?> mount && Objects.equals(mount.get("target"), other.get("target"));
    }
}
