package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.type.Resource;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Locator;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlMapping.Entry;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Project, live state and drift as the subjects that rules judge. Secrets are redacted on the way. */
final class Subjects {

    private Subjects() {}

    /** What the project declares: its services, networks and volumes, and itself as a whole. */
    static List<Subject> desired(Project project, Redactor redactor) {
        List<Subject> services = ServiceSubjects.desired(project, redactor);
        List<Member> declared = members(services);
        List<Subject> subjects = new ArrayList<>(services);
        subjects.addAll(NetworkSubjects.desired(project, declared, redactor));
        subjects.addAll(VolumeSubjects.desired(project, declared, redactor));
        subjects.add(ProjectSubjects.desired(project, declared, List.of()));
        return subjects;
    }

    /** Both sides. What a host or an image brings then counts for the desired side, too, so that it is not missing in git. */
    static List<Subject> both(Project project, LiveState live, Redactor redactor) {
        Naming naming = new Naming(project);
        List<Subject> containers = ContainerSubjects.of(naming, live, redactor);
        List<Subject> services =
                ImageShare.given(project, live, ServiceSubjects.desired(project, redactor), containers);
        Host host = new Host(naming, live, redactor);
        List<Member> declared = members(services);
        List<Member> running = members(containers);
        List<Subject> subjects = new ArrayList<>(services);
        subjects.addAll(host.beside(NetworkSubjects.desired(project, declared, redactor)));
        subjects.addAll(VolumeSubjects.desired(project, declared, redactor));
        subjects.add(host.under(ProjectSubjects.desired(project, declared, host.strangers())));
        subjects.addAll(containers);
        subjects.addAll(NetworkSubjects.live(naming, live, running, host.strangers(), redactor));
        subjects.addAll(VolumeSubjects.live(naming, live, running, redactor));
        subjects.add(host.under(ProjectSubjects.live(naming, running, host.strangers())));
        subjects.addAll(ImageSubjects.of(naming, live, redactor));
        subjects.add(EngineSubject.of(host, live));
        return subjects;
    }

    /** A drift, for grading. */
    static Subject drift(Project project, Comparison drift, Redactor redactor) {
        Locator written = (property, item) -> drift.location();
        return new Subject(
                drift.subject(),
                RuleScope.DRIFT,
                Side.LIVE,
                DriftFields.of(drift, isExternal(project, drift.subject()), redactor),
                written);
    }

    private static boolean isExternal(Project project, SubjectRef subject) {
        Map<String, ? extends Resource> resources = switch (subject.type()) {
            case NETWORK -> project.networks();
            case VOLUME -> project.volumes();
            default -> Map.of();
        };
        return Optional.ofNullable(resources.get(subject.name()))
                .filter(Resource::external)
                .isPresent();
    }

    /** Where a service, network or volume of the project is written; nowhere for one that no file names. */
    static Locator locator(Project project, String section, String name, boolean trustsItems) {
        Optional<YamlNode> body = project.model().get(section);
        Entry own = body.orElse(null) instanceof YamlMapping mapping
                ? mapping.entries().get(name)
                : null;
        return own == null ? Locator.NOWHERE : new ServiceLocator(own, trustsItems);
    }

    private static List<Member> members(List<Subject> services) {
        return services.stream()
                .map(it -> new Member(it.ref().service().orElse(it.ref().name()), it.fields()))
                .toList();
    }
}
