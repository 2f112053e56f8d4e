package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.live.ReadScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The listings of a scope, filtered by the engine so that a host full of strangers is not read. */
final class Listings {

    private static final String PROJECT_LABEL = ComposeProject.PROJECT_LABEL;

    /** Networks of the engine itself: who is attached to them says nothing about a project. */
    private static final Set<String> PREDEFINED = Set.of("bridge", "host", "none");

    private final ReadScope scope;

    Listings(ReadScope scope) {
        this.scope = scope;
    }

    /** Containers of the project, those wanted by name, and those attached to the project's networks. */
    List<Question> containers(Collection<LiveNetwork> networks) {
        List<Question> listings = new ArrayList<>();
        listings.add(ofProject(Kind.CONTAINERS, EnginePath.CONTAINERS));
        if (scope.isWholeHost()) {
            return listings;
        }
        if (!scope.containerNames().isEmpty()) {
            listings.add(byFilter(
                    Kind.CONTAINERS, "by name", EnginePath.CONTAINERS, "name", exactly(scope.containerNames())));
        }
        Set<String> attachedTo = new TreeSet<>();
        networks.stream()
                .filter(network -> !PREDEFINED.contains(network.name()))
                .flatMap(network -> Stream.of(network.id(), network.name()))
                .forEach(attachedTo::add);
        if (!attachedTo.isEmpty()) {
            listings.add(byFilter(
                    Kind.CONTAINERS, "on the project's networks", EnginePath.CONTAINERS, "network", attachedTo));
        }
        return listings;
    }

    List<Question> networks() {
        List<Question> listings = new ArrayList<>();
        listings.add(ofProject(Kind.NETWORKS, EnginePath.NETWORKS));
        if (!scope.isWholeHost() && !scope.networks().isEmpty()) {
            listings.add(byFilter(Kind.NETWORKS, "by name", EnginePath.NETWORKS, "name", exactly(scope.networks())));
        }
        return listings;
    }

    List<Question> volumes() {
        return List.of(ofProject(Kind.VOLUMES, EnginePath.VOLUMES));
    }

    /** The ids of listed networks that the scope asks for: some engines match a name filter anywhere in a name. */
    Set<String> wantedNetworkIds(JsonNode listed) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode network : listed) {
            if (isWanted(network)) {
                ids.add(network.path("Id").asText());
            }
        }
        return ids;
    }

    private boolean isWanted(JsonNode network) {
        return scope.isWholeHost()
                || scope.networks().contains(network.path("Name").asText())
                || network.path("Labels").path(PROJECT_LABEL).asText().equals(scope.project());
    }

    private Question ofProject(Kind kind, EnginePath path) {
        return scope.isWholeHost()
                ? Question.listing(kind, "of the host", path, Map.of())
                : byFilter(kind, "of the project", path, "label", Set.of(PROJECT_LABEL + "=" + scope.project()));
    }

    private static Question byFilter(
            Kind kind, String about, EnginePath path, String filter, Collection<String> values) {
        return Question.listing(kind, about, path, Map.of(filter, values));
    }

    /** Regular expressions, as the engine takes them for names; a container's name may begin with a slash. */
    private static Collection<String> exactly(Set<String> names) {
        Set<String> expressions = new TreeSet<>();
        names.forEach(name -> expressions.add("^/?" + name.replaceAll("[^A-Za-z0-9_/-]", "\\\\$0") + "$"));
        return expressions;
    }
}
