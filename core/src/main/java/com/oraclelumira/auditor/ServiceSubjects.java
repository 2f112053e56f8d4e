package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services that a project declares. */
final class ServiceSubjects {

    private ServiceSubjects() {}

    static List<Subject> desired(Project project, Redactor redactor) {
        List<Subject> subjects = new ArrayList<>();
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        project.services().forEach((name, service) -> labels.put(name, service.labels()));
        TraefikRouters routers = new TraefikRouters(labels, project::areAlternatives);
        NetworkPeers peers = NetworkPeers.of(project);
        project.services().forEach((name, service) -> {
            Map<String, Object> fields = new LinkedHashMap<>(DesiredFields.of(project, service, redactor));
            fields.put("secrets_in_clear", SecretsInClear.of(project, service));
            InsecureSwitches.of(fields).ifPresent(found -> fields.put("insecure_switches", found));
            fields.put("routers", routers.of(name));
            fields.put("has_peers", peers.has(service));
            subjects.add(new Subject(
                    SubjectRef.service(name),
                    RuleScope.SERVICE,
                    Side.DESIRED,
                    fields,
                    Subjects.locator(project, "services", name, true)));
        });
        return subjects;
    }
}
