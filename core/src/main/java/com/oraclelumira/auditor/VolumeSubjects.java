package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The volumes of a project on either side: what it declares, and of the engine's what it owns or mounts by name. */
final class VolumeSubjects {

    private VolumeSubjects() {}

    static List<Subject> desired(Project project, List<Member> members, Redactor redactor) {
        return project.volumes().entrySet().stream()
                .map(entry -> subject(
                        project,
                        entry.getKey(),
                        Side.DESIRED,
                        VolumeFields.desired(entry.getKey(), entry.getValue(), members, redactor)))
                .toList();
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
        return subject(naming.project(), name, Side.LIVE, VolumeFields.live(name, volume, containers, redactor));
    }

    private static Subject subject(Project project, String name, Side side, Map<String, Object> fields) {
        return new Subject(
                SubjectRef.of(SubjectType.VOLUME, name),
                RuleScope.VOLUME,
                side,
                fields,
                Subjects.locator(project, "volumes", name, true));
    }
}
