package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Locator;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The networks of a project on either side: what it declares, and of the engine's what it owns or is attached to. The
 * engine's default bridge is one of them in any case.
 */
final class NetworkSubjects {

    private static final String DEFAULT_BRIDGE = "bridge";

    private NetworkSubjects() {}

    static List<Subject> desired(Project project, List<Member> members, Redactor redactor) {
        List<Subject> subjects = new ArrayList<>();
        Map<String, List<Subnet>> subnets = new LinkedHashMap<>();
        project.networks().forEach((name, network) -> subnets.put(name, Subnet.of(network)));
        project.networks().forEach((name, network) -> {
            Map<String, Object> fields = NetworkFields.desired(name, network, on(name, members), redactor);
            fields.put("overlaps", Subnet.overlapping(name, subnets));
            subjects.add(subject(name, Side.DESIRED, fields, locator(project, name, members)));
        });
        return subjects;
    }

    /**
     * @param containers the project's
     * @param strangers those of others
     */
    static List<Subject> live(
            Naming naming, LiveState live, List<Member> containers, List<Member> strangers, Redactor redactor) {
        Map<String, List<Subnet>> subnets = new LinkedHashMap<>();
        live.networks().forEach(network -> subnets.put(network.name(), Subnet.of(network)));
        Set<String> attached = Uses.networks(containers);
        List<Member> everyone =
                Stream.concat(containers.stream(), strangers.stream()).toList();
        List<Subject> subjects = new ArrayList<>();
        for (LiveNetwork network : live.networks()) {
            String name = naming.network(network.name());
            boolean isPredefined = NetworkFields.PREDEFINED.contains(network.name());
            if (isPredefined
                    ? network.name().equals(DEFAULT_BRIDGE)
                    : naming.owns(network) || attached.contains(name)) {
                List<Member> members = on(name, everyone);
                Map<String, Object> fields = NetworkFields.live(name, network, members, redactor);
                fields.put("overlaps", Subnet.overlapping(network.name(), subnets));
                subjects.add(subject(name, Side.LIVE, fields, locator(naming.project(), name, members)));
            }
        }
        return subjects;
    }

    private static Subject subject(String name, Side side, Map<String, Object> fields, Locator locator) {
        return new Subject(SubjectRef.of(SubjectType.NETWORK, name), RuleScope.NETWORK, side, fields, locator);
    }

    private static List<Member> on(String network, List<Member> members) {
        return members.stream().filter(member -> member.isOn(network)).toList();
    }

    /** Where the network is written, else its first use: the default network has no words of its own. */
    private static Locator locator(Project project, String name, List<Member> members) {
        Locator own = Subjects.locator(project, "networks", name, true);
        return (property, item) -> own.locate(property, item)
                .or(() -> members.stream()
                        .filter(member -> member.isOn(name))
                        .flatMap(member -> Subjects.locator(project, "services", member.service(), true)
                                .locate(PropertyPath.of("networks", name), -1)
                                .stream())
                        .findFirst());
    }
}
