package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Locator;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The project's containers as the engine shows them, each located at its service in git. */
final class ContainerSubjects {

    private static final String NUMBER = "com.docker.compose.container-number";

    private final Naming naming;
    private final LiveState live;
    private final TraefikRouters routers;
    private final NetworkPeers peers;
    private final Redactor redactor;

    private ContainerSubjects(Naming naming, LiveState live, TraefikRouters routers, Redactor redactor) {
        this.naming = naming;
        this.live = live;
        this.routers = routers;
        peers = NetworkPeers.of(live);
        this.redactor = redactor;
    }

    static List<Subject> of(Naming naming, LiveState live, Redactor redactor) {
        List<LiveContainer> containers =
                live.containers().stream().filter(naming::owns).toList();
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        containers.forEach(container -> labels.put(naming.service(container), container.labels()));
        TraefikRouters routers = new TraefikRouters(labels, (one, other) -> false);
        ContainerSubjects subjects = new ContainerSubjects(naming, live, routers, redactor);
        return containers.stream().map(subjects::of).toList();
    }

    private Subject of(LiveContainer container) {
        Project project = naming.project();
        String name = naming.service(container);
        Optional<LiveImage> image = live.imageById(container.imageId());
        Optional<Service> service = project.service(name);
        LiveFields.Names names = new LiveFields.Names(naming::volume, naming::network);
        Map<String, Object> fields = new LinkedHashMap<>(LiveFields.of(container, image, names, redactor));
        fields.put("name", name);
        fields.put("built", service.filter(it -> it.node().has("build")).isPresent());
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
        InsecureSwitches.of(fields).ifPresent(found -> fields.put("insecure_switches", found));
        fields.put("routers", routers.of(name));
        fields.put("has_peers", peers.has(container));
        EngineSurroundings.put(fields, live);
        image.ifPresent(it -> fields.put("image_ports", ImageFields.keys(it.config(), "ExposedPorts")));
        int replica = container.label(NUMBER).map(ContainerSubjects::number).orElse(1);
        return new Subject(
                SubjectRef.service(name, container.name(), replica),
                RuleScope.CONTAINER,
                Side.LIVE,
                fields,
                service.isPresent() ? Subjects.locator(project, "services", name, false) : Locator.NOWHERE);
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            // a label that somebody wrote by hand
            return 1;
        }
    }
}
