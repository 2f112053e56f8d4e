package com.oraclelumira.auditor;

import com.oraclelumira.auditor.ProjectFields.Place;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Locator;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project as one thing, on either side. */
final class ProjectSubjects {

    private ProjectSubjects() {}

    /** @param strangers containers of others on the host, where there is one */
    static Subject desired(Project project, List<Member> members, List<Member> strangers) {
        ProjectFields facts = new ProjectFields(project.name(), members, strangers, project::areAlternatives);
        Map<String, Object> fields = new LinkedHashMap<>(facts.fields());
        fields.put("name_written", nameLocation(project).isPresent());
        fields.put("unused", unused(project, members));
        return subject(project, facts, Side.DESIRED, fields);
    }

    static Subject live(Naming naming, List<Member> containers, List<Member> strangers) {
        ProjectFields facts = new ProjectFields(naming.project().name(), containers, strangers, (one, other) -> false);
        return subject(naming.project(), facts, Side.LIVE, facts.fields());
    }

    private static Subject subject(Project project, ProjectFields facts, Side side, Map<String, Object> fields) {
        Locator locator = (property, item) -> declared(project, property)
                .or(() -> facts.place(property).flatMap(place -> located(project, place, side)))
                .or(() -> nameLocation(project))
                .or(() -> project.model()
                        .get("services")
                        .flatMap(it -> it.origin().location()));
        return new Subject(
                SubjectRef.of(SubjectType.PROJECT, project.name()), RuleScope.PROJECT, side, fields, locator);
    }

    private static Optional<SourceLocation> declared(Project project, PropertyPath property) {
        return property.segments().size() == 2
                ? Subjects.locator(project, property.head(), property.last(), false)
                        .locate(PropertyPath.of(property.last()), -1)
                : Optional.empty();
    }

    private static Optional<SourceLocation> located(Project project, Place place, Side side) {
        return Subjects.locator(project, "services", place.service(), side == Side.DESIRED)
                .locate(PropertyPath.of(place.property()), place.item());
    }

    private static Optional<SourceLocation> nameLocation(Project project) {
        return project.model().get("name").map(YamlNode::origin).flatMap(origin -> origin.location());
    }

    /** What is declared and no enabled service uses. A network that is the default is used by being that. */
    private static List<Object> unused(Project project, List<Member> members) {
        List<Object> unused = new ArrayList<>();
        if (!project.disabledServices().isEmpty()) {
            // a profile that is not active may use it
            return unused;
        }
        add(unused, "networks", project.networks().keySet(), Uses.networks(members));
        add(unused, "volumes", project.volumes().keySet(), Uses.volumes(members));
        add(unused, "secrets", project.secrets().keySet(), Uses.files(project, "secrets"));
        add(unused, "configs", project.configs().keySet(), Uses.files(project, "configs"));
        return unused;
    }

    private static void add(List<Object> unused, String section, Set<String> declared, Set<String> used) {
        declared.stream()
                .filter(name -> !used.contains(name) && !(section.equals("networks") && name.equals("default")))
                .forEach(name -> unused.add(Map.of("section", section, "name", name)));
    }
}
