package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.type.Network;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A network in the vocabulary of rules. Of an external one a project knows no more than its name. */
final class NetworkFields {

    /** The networks that every engine has, and those of Swarm. */
    static final Set<String> PREDEFINED = Set.of("bridge", "host", "none", "docker_gwbridge", "ingress");

    private NetworkFields() {}

    static Map<String, Object> desired(String name, Network network, List<Member> members, Redactor redactor) {
        NodeValues values = new NodeValues(network.node())
                .put("name", name)
                .put("used", !members.isEmpty())
                .put("members", shown(members))
                .truth("external");
        if (!network.external()) {
            values.text("driver")
                    .truth("internal", "attachable", "enable_ipv6")
                    .shown("driver_opts", redactor)
                    .put("subnets", Subnet.texts(network));
        }
        return values.fields();
    }

    static Map<String, Object> live(String name, LiveNetwork network, List<Member> members, Redactor redactor) {
        JsonNode json = network.json();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("predefined", PREDEFINED.contains(network.name()));
        fields.put("project", network.labels().getOrDefault(ComposeProject.PROJECT_LABEL, ""));
        fields.put("used", !members.isEmpty() || !json.path("Containers").isEmpty());
        fields.put("members", shown(members));
        text(fields, "driver", json.path("Driver"));
        Stream.of("Internal", "Attachable", "EnableIPv6")
                .filter(key -> json.path(key).isBoolean())
                .forEach(key -> fields.put(
                        key.equals("EnableIPv6") ? "enable_ipv6" : key.toLowerCase(java.util.Locale.ROOT),
                        json.path(key).asBoolean()));
        if (json.has("Options")) {
            fields.put(
                    "driver_opts", SubjectFields.shown(PropertyPath.of("driver_opts"), json.path("Options"), redactor));
        }
        if (json.has("IPAM")) {
            fields.put("subnets", Subnet.texts(network));
        }
        return fields;
    }

    private static void text(Map<String, Object> fields, String field, JsonNode value) {
        if (value.isTextual()) {
            fields.put(field, value.asText());
        }
    }

    private static List<Map<String, Object>> shown(List<Member> members) {
        return members.stream().map(Member::onNetwork).toList();
    }
}
