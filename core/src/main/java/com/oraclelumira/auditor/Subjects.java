package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.type.Resource;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Locator;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlMapping.Entry;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Project, live state and drift as the subjects that rules judge. Secrets are redacted on the way. */
final class Subjects {

    private static final String PROJECT = "com.docker.compose.project";
    private static final String SERVICE = "com.docker.compose.service";
    private static final String NUMBER = "com.docker.compose.container-number";

    private Subjects() {}

    /** What the project declares: its services, and its volumes. */
    static List<Subject> desired(Project project, Redactor redactor) {
        List<Subject> subjects = new ArrayList<>();
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        project.services().forEach((name, service) -> labels.put(name, service.labels()));
        TraefikRouters routers = new TraefikRouters(labels);
        project.services().forEach((name, service) -> {
            Map<String, Object> fields = new LinkedHashMap<>(DesiredFields.of(project, service, redactor));
            fields.put("secrets_in_clear", SecretsInClear.of(project, service));
            fields.put("routers", routers.of(name));
            subjects.add(new Subject(
                    SubjectRef.service(name),
                    RuleScope.SERVICE,
                    Side.DESIRED,
                    fields,
                    locator(project, "services", name, true)));
        });
        project.volumes()
                .forEach((name, volume) -> subjects.add(new Subject(
                        SubjectRef.of(SubjectType.VOLUME, name),
                        RuleScope.VOLUME,
                        Side.DESIRED,
                        VolumeFields.of(project, name, volume.node(), redactor),
                        locator(project, "volumes", name, true))));
        return subjects;
    }

    /**
     * Both sides. What an image brings (a health check) then counts for the service that runs it, too, so that it is not
     * missing in git.
     */
    static List<Subject> both(Project project, LiveState live, Redactor redactor) {
        List<Subject> lives = live(project, live, redactor);
        Map<String, Object> checks = new LinkedHashMap<>();
        lives.forEach(
                subject -> checks.put(subject.ref().name(), subject.fields().getOrDefault("healthcheck", Map.of())));
        List<Subject> subjects = new ArrayList<>();
        for (Subject subject : desired(project, redactor)) {
            Optional<Service> service = project.service(subject.ref().name());
            boolean silent = subject.scope() == RuleScope.SERVICE
                    && service.filter(it -> it.node().has("healthcheck")).isEmpty();
            Object check = checks.get(subject.ref().name());
            subjects.add(silent && check != null ? with(subject, "healthcheck", check) : subject);
        }
        subjects.addAll(lives);
        return subjects;
    }

    private static Subject with(Subject subject, String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>(subject.fields());
        fields.put(field, value);
        return new Subject(subject.ref(), subject.scope(), subject.side(), fields, subject.locator());
    }

    /** The project's containers as the engine shows them, each located at its service in git. */
    static List<Subject> live(Project project, LiveState live, Redactor redactor) {
        List<LiveContainer> containers = live.containers().stream()
                .filter(container -> isOurs(project, container))
                .toList();
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        containers.forEach(container -> labels.put(serviceOf(project, container), container.labels()));
        TraefikRouters routers = new TraefikRouters(labels);
        return containers.stream()
                .map(container -> live(project, live, container, routers, redactor))
                .toList();
    }

    /** A drift, for grading. */
    static Subject drift(Comparison drift, Redactor redactor) {
        Locator written = (property, item) -> drift.location();
        return new Subject(drift.subject(), RuleScope.DRIFT, Side.LIVE, DriftFields.of(drift, redactor), written);
    }

    private static Subject live(
            Project project, LiveState live, LiveContainer container, TraefikRouters routers, Redactor redactor) {
        String name = serviceOf(project, container);
        Optional<LiveImage> image = live.imageById(container.imageId());
        Optional<Service> service = project.service(name);
        LiveFields.Names names =
                new LiveFields.Names(full -> key(project, "volumes", full), full -> key(project, "networks", full));
        Map<String, Object> fields = new LinkedHashMap<>(LiveFields.of(container, image, names, redactor));
        fields.put("name", name);
        // the name of an image that the project builds is nobody's choice
        service.filter(it -> it.image().isEmpty()).ifPresent(it -> fields.put("image", ""));
        service.flatMap(it -> it.restart())
                .filter(policy -> policy.equals("no") && "".equals(fields.get("restart")))
                .ifPresent(policy -> fields.put("restart", policy));
        fields.put(
                "secrets_in_clear",
                SecretsInClear.of(
                        container,
                        image,
                        service.map(it -> SecretsInClear.of(project, it)).orElse(List.of())));
        fields.put("routers", routers.of(name));
        int replica = container.label(NUMBER).map(Subjects::number).orElse(1);
        return new Subject(
                SubjectRef.service(name, container.name(), replica),
                RuleScope.CONTAINER,
                Side.LIVE,
                fields,
                service.isPresent() ? locator(project, "services", name, false) : Locator.NOWHERE);
    }

    private static boolean isOurs(Project project, LiveContainer container) {
        return container.label(PROJECT).filter(project.name()::equals).isPresent()
                || byName(project, container).isPresent();
    }

    private static String serviceOf(Project project, LiveContainer container) {
        return container.label(PROJECT).filter(project.name()::equals).isPresent()
                ? container.label(SERVICE).orElse(container.name())
                : byName(project, container).orElse(container.name());
    }

    /** The service that gives its container this very name: then it is ours, whatever its labels say. */
    private static Optional<String> byName(Project project, LiveContainer container) {
        return project.services().values().stream()
                .filter(service ->
                        service.containerName().filter(container.name()::equals).isPresent())
                .map(Service::name)
                .findFirst();
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            // a label that somebody wrote by hand
            return 1;
        }
    }

    /** The key of the volume or network that the engine calls by that name; the name itself where the project has none. */
    private static String key(Project project, String section, String name) {
        Map<String, ? extends Resource> resources = section.equals("volumes") ? project.volumes() : project.networks();
        return resources.entrySet().stream()
                .filter(entry -> entry.getValue().name().filter(name::equals).isPresent())
                .map(entry -> entry.getKey())
                .findFirst()
                .orElse(name);
    }

    private static Locator locator(Project project, String section, String name, boolean trustsItems) {
        Optional<YamlNode> body = project.model().get(section);
        Entry own = body.orElse(null) instanceof YamlMapping mapping
                ? mapping.entries().get(name)
                : null;
        return own == null ? Locator.NOWHERE : new ServiceLocator(own, trustsItems);
    }
}
