package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the top level that services use. */
final class Uses {

    private Uses() {}

    static Set<String> networks(List<Member> members) {
        return named(members, "networks", "name");
    }

    static Set<String> volumes(List<Member> members) {
        return named(members, "volumes", "source");
    }

    /** Of secrets or configs, those that a service mounts or is built with. */
    static Set<String> files(Project project, String section) {
        return project.services().values().stream()
                .flatMap(service -> Stream.concat(
                        sources(service, section), service.build().stream().flatMap(build -> sources(build, section))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sources(com.oraclelumira.auditor.compose.type.ModelPart part, String section) {
        return part.items(section).stream()
                .filter(YamlMapping.class::isInstance)
                .flatMap(item -> NodeValues.mapping(java.util.Optional.of(item)).get("source").stream())
                .flatMap(source -> NodeValues.known(source).stream())
                .map(Object::toString);
    }

    private static Set<String> named(List<Member> members, String list, String field) {
        return members.stream()
                .flatMap(member -> member.each(list))
                .map(item -> String.valueOf(item.get(field)))
                .collect(Collectors.toSet());
    }
}
