package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The host on which a project runs: what else is there, as far as it was read, and what it has to give. */
final class Host {

    private static final Set<String> STOPPED = Set.of("exited", "dead", "created");

    private final Naming naming;
    private final LiveState live;
    private final List<Member> strangers;

    Host(Naming naming, LiveState live, Redactor redactor) {
        this.naming = naming;
        this.live = live;
        strangers = live.containers().stream()
                .filter(naming::isForeign)
                .map(container -> outline(container, redactor))
                .toList();
    }

    private Member outline(LiveContainer container, Redactor redactor) {
        LiveFields.Names names = new LiveFields.Names(naming::volume, naming::network);
        Map<String, Object> fields = new LinkedHashMap<>(LiveFields.outline(container, names, redactor));
        fields.put("container_name", container.name());
        if (STOPPED.contains(container.status())) {
            // it holds no port
            fields.put("ports", List.of());
        }
        return new Member(container.name(), fields);
    }

    /** The containers of others, by what they share with a project: names, ports and networks. */
    List<Member> strangers() {
        return strangers;
    }

    /** Whether every container of the host was read, so that what none of them uses is not used. */
    boolean isWhole() {
        JsonNode count = live.info().path("Containers");
        return !live.unread().contains(Kind.CONTAINERS)
                && count.isIntegralNumber()
                && count.asInt() == live.containers().size();
    }

    /** The project, with what the host has to give. */
    Subject under(Subject project) {
        Map<String, Object> fields = new LinkedHashMap<>(project.fields());
        if (live.info().path("MemTotal").isIntegralNumber()) {
            fields.put("host_memory", live.info().path("MemTotal").asLong());
        }
        if (live.info().path("NCPU").isIntegralNumber()) {
            fields.put("host_cpus", live.info().path("NCPU").asLong());
        }
        return project.with(fields);
    }

    /** The desired networks, with those of the host that they share addresses with. */
    List<Subject> beside(List<Subject> networks) {
        Map<String, List<Subnet>> others = new LinkedHashMap<>();
        live.networks().stream()
                .filter(network -> !naming.owns(network))
                .forEach(network -> others.put(network.name(), Subnet.of(network)));
        return networks.stream()
                .map(network -> {
                    Map<String, Object> fields = new LinkedHashMap<>(network.fields());
                    List<Object> all = new ArrayList<>((List<?>) fields.getOrDefault("overlaps", List.of()));
                    all.addAll(Subnet.overlapping(subnets(network), others));
                    fields.put("overlaps", List.copyOf(all));
                    return network.with(fields);
                })
                .toList();
    }

    private static List<Subnet> subnets(Subject network) {
        return network.fields().get("subnets") instanceof List<?> texts
                ? texts.stream()
                        .flatMap(text -> Subnet.parse(text.toString()).stream())
                        .toList()
                : List.of();
    }
}
