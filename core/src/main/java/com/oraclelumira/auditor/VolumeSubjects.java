package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Locator;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The volumes of a project on either side: what it declares or mounts by name, and of the engine's what it owns or mounts by
 * name.
 */
final class VolumeSubjects {

    private VolumeSubjects() {}

    static List<Subject> desired(Project project, List<Member> members, Redactor redactor) {
        Stream<Subject> declared = project.volumes().entrySet().stream()
                .map(entry -> subject(
                        entry.getKey(),
                        Side.DESIRED,
                        VolumeFields.desired(entry.getKey(), entry.getValue(), members, redactor),
                        Subjects.locator(project, "volumes", entry.getKey(), true)));
        return Stream.concat(declared, undeclared(project, members)).toList();
    }

    /** What Compose refuses and other tools make by that name; each stands where a service first mounts it. */
    private static Stream<Subject> undeclared(Project project, List<Member> members) {
        Map<String, Locator> places = new LinkedHashMap<>();
        for (Member member : members) {
            List<Map<?, ?>> mounts = member.items("volumes").orElse(List.of());
            for (int i = 0; i < mounts.size(); i++) {
                if (Boolean.FALSE.equals(mounts.get(i).get("declared"))
                        && mounts.get(i).get("source") instanceof String name
                        && !name.isEmpty()) {
                    places.putIfAbsent(name, mount(project, member, mounts.get(i), i));
                }
            }
        }
        return places.entrySet().stream()
                .map(entry -> subject(
                        entry.getKey(),
                        Side.DESIRED,
                        VolumeFields.undeclared(entry.getKey(), members),
                        entry.getValue()));
    }

    private static Locator mount(Project project, Member member, Map<?, ?> mount, int item) {
        Locator service = Subjects.locator(project, "services", member.service(), true);
        PropertyPath path = PropertyPath.of("volumes", String.valueOf(mount.get("target")));
        return (property, index) -> service.locate(path, item);
    }

    static List<Subject> live(Naming naming, LiveState live, List<Member> containers, Redactor redactor) {
        Set<String> mounted = Uses.volumes(containers);
        return live.volumes().stream()
                .filter(volume -> naming.owns(volume) || mounted.contains(naming.volume(volume.name())))
                .map(volume -> live(naming, volume, containers, redactor))
                .toList();
    }

    private static Subject live(Naming naming, LiveVolume volume, List<Member> containers, Redactor redactor) {
        String name = naming.volume(volume.name());
        return subject(
                name,
                Side.LIVE,
                VolumeFields.live(name, volume, containers, redactor),
                Subjects.locator(naming.project(), "volumes", name, true));
    }

    private static Subject subject(String name, Side side, Map<String, Object> fields, Locator locator) {
        return new Subject(SubjectRef.of(SubjectType.VOLUME, name), RuleScope.VOLUME, side, fields, locator);
    }
}
