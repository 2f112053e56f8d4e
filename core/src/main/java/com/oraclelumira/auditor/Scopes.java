package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.type.Resource;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.model.ImageReference;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an audit of a project needs to read of an engine. */
final class Scopes {

    private static final String DEFAULT_BRIDGE = "bridge";

    /** What Compose 1 and Compose 2 put between the parts of a name. */
    private static final List<String> SEPARATORS = List.of("_", "-");

    private Scopes() {}

    static ReadScope of(Project project, Duration timeout) {
        Collection<Service> services = project.services().values();
        return new ReadScope(
                project.name(),
                services.stream().flatMap(service -> names(project, service)).collect(Collectors.toSet()),
                services.stream().flatMap(service -> images(project, service)).collect(Collectors.toSet()),
                networks(project),
                resolvedNames(project.volumes().values()),
                timeout);
    }

    /**
     * The images whose name a registry can mean anew: not what is built here, nor what a digest pins, nor a name with a
     * variable that has no value.
     */
    static Set<String> upstream(Project project) {
        return project.services().values().stream()
                .filter(service -> service.build().isEmpty())
                .flatMap(service -> service.node().get("image").stream())
                .filter(image -> image instanceof YamlScalar scalar && !scalar.isUnresolved())
                .map(image -> String.valueOf(image.toPlain()))
                .filter(Scopes::isTag)
                .collect(Collectors.toSet());
    }

    private static boolean isTag(String image) {
        try {
            return ImageReference.parse(image).digest().isEmpty();
        } catch (IllegalArgumentException noReference) {
            return false;
        }
    }

    /** The names a service's first container may have: its own, or the ones that Compose 1 and 2 give. */
    private static Stream<String> names(Project project, Service service) {
        return service.containerName()
                .map(Stream::of)
                .orElseGet(() -> SEPARATORS.stream()
                        .map(separator -> String.join(separator, project.name(), service.name(), "1")));
    }

    /** The image a service names, or the ones that Compose 1 and 2 build for it. */
    private static Stream<String> images(Project project, Service service) {
        return service.image()
                .map(Stream::of)
                .orElseGet(() ->
                        SEPARATORS.stream().map(separator -> String.join(separator, project.name(), service.name())));
    }

    /** Its own, and the engine's default bridge, of which rules ask whether its containers reach each other. */
    private static Set<String> networks(Project project) {
        return Stream.concat(resolvedNames(project.networks().values()).stream(), Stream.of(DEFAULT_BRIDGE))
                .collect(Collectors.toSet());
    }

    private static Set<String> resolvedNames(Collection<? extends Resource> resources) {
        return resources.stream()
                .flatMap(resource -> resource.name().stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
