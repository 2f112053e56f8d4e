package com.oraclelumira.auditor;

import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images that a project's containers run, each once, located where a service names it. */
final class ImageSubjects {

    private ImageSubjects() {}

    static List<Subject> of(Naming naming, LiveState live, Redactor redactor) {
        Map<String, List<LiveContainer>> byImage = new LinkedHashMap<>();
        live.containers().stream()
                .filter(naming::owns)
                .forEach(container -> byImage.computeIfAbsent(container.imageId(), key -> new ArrayList<>())
                        .add(container));
        return byImage.values().stream()
                .map(containers -> of(naming, live, containers, redactor))
                .toList();
    }

    private static Subject of(Naming naming, LiveState live, List<LiveContainer> containers, Redactor redactor) {
        LiveContainer first = containers.get(0);
        List<String> services =
                containers.stream().map(naming::service).distinct().toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reference", first.at("/Config/Image").asText(""));
        fields.put("users", services);
        fields.put("built", services.stream().anyMatch(service -> isBuilt(naming, service)));
        InsecureRegistries.of(live.info())
                .flatMap(insecure -> insecure.hold(first.at("/Config/Image").asText("")))
                .ifPresent(it -> fields.put("insecure_registry", it));
        live.imageById(first.imageId())
                .ifPresent(image -> fields.putAll(ImageFields.of(image, containers, live, redactor)));
        return new Subject(
                SubjectRef.of(SubjectType.IMAGE, first.at("/Config/Image").asText(first.imageId())),
                RuleScope.IMAGE,
                Side.LIVE,
                fields,
                (property, item) -> services.stream()
                        .flatMap(service -> place(naming, service).stream())
                        .findFirst());
    }

    private static boolean isBuilt(Naming naming, String service) {
        return naming.project()
                .service(service)
                .filter(it -> it.build().isPresent())
                .isPresent();
    }

    private static Optional<SourceLocation> place(Naming naming, String service) {
        return Subjects.locator(naming.project(), "services", service, true).locate(PropertyPath.of("image"), -1);
    }
}
