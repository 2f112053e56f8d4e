package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Settings that can be written in two places and must then agree, and numbers of containers. */
final class LimitChecks {

    /**
     * A pair of keys for one limit.
     *
     * @param block {@code limits} or {@code reservations}
     */
    private record Twin(String key, String block, String deployKey) {}

    private static final List<Twin> TWINS = List.of(
            new Twin("cpus", "limits", "cpus"),
            new Twin("mem_limit", "limits", "memory"),
            new Twin("mem_reservation", "reservations", "memory"),
            new Twin("pids_limit", "limits", "pids"));

    private LimitChecks() {}

    static void check(ServiceUnderCheck service) {
        TWINS.forEach(twin -> agree(service, twin));
        scale(service);
    }

    private static void agree(ServiceUnderCheck service, Twin twin) {
        Optional<Object> own = service.plain(twin.key());
        boolean block = service.body().at("deploy", "resources", twin.block()).isPresent();
        Optional<YamlNode> other = service.body().at("deploy", "resources", twin.block(), twin.deployKey());
        if (own.isEmpty() || !block || other.filter(Nodes::isOpen).isPresent()) {
            return;
        }
        if (!own.equals(other.map(YamlNode::toPlain))) {
            String path = "deploy.resources." + twin.block() + "." + twin.deployKey();
            service.error(
                    twin.key(),
                    "can't set distinct values on '" + twin.key() + "' and '" + path + "'",
                    service.value(twin.key()));
        }
    }

    private static void scale(ServiceUnderCheck service) {
        Optional<Long> scale = count(service, "scale");
        Optional<Long> replicas = count(service, "deploy", "replicas");
        if (scale.isPresent() && replicas.isPresent() && !scale.equals(replicas)) {
            service.error(
                    "scale", "can't set distinct values on 'scale' and 'deploy.replicas'", service.value("scale"));
        }
        scale.ifPresent(count -> sensible(service, "scale", count, service.value("scale")));
        replicas.ifPresent(count -> sensible(service, "deploy.replicas", count, service.value("deploy", "replicas")));
        if (scale.or(() -> replicas).orElse(1L) > 1 && service.body().has("container_name")) {
            service.error(
                    "container_name",
                    "service \"" + service.name() + "\": can't set container_name with a scale above 1,"
                            + " as container names must be unique",
                    service.value("container_name"));
        }
    }

    private static void sensible(ServiceUnderCheck service, String key, long count, YamlNode about) {
        if (count < 0) {
            service.error(key, "must be greater than or equal to 0, got " + count, about);
        }
        if (count > Integer.MAX_VALUE) {
            service.error(key, "must be at most " + Integer.MAX_VALUE + ", got " + count, about);
        }
    }

    private static Optional<Long> count(ServiceUnderCheck service, String first, String... more) {
        return service.plain(first, more).filter(Long.class::isInstance).map(Long.class::cast);
    }
}
