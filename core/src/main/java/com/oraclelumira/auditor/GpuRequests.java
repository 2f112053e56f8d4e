package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many GPUs a service asks for; {@code -1} stands for all. */
final class GpuRequests {

    private static final long ALL = -1;
    private static final String CAPABILITY = "gpu";

    private GpuRequests() {}

    static long desired(Service service) {
        Optional<YamlNode> shortForm = service.node().get("gpus");
        if (shortForm.flatMap(NodeValues::known).filter("all"::equals).isPresent()) {
            return ALL;
        }
        Stream<YamlMapping> own =
                shortForm.map(NodeValues::items).orElse(List.of()).stream().map(GpuRequests::mapping);
        Stream<YamlMapping> deployed = service
                .node()
                .at("deploy", "resources", "reservations", "devices")
                .map(NodeValues::items)
                .orElse(List.of())
                .stream()
                .map(GpuRequests::mapping)
                .filter(GpuRequests::isForGpus);
        return sum(Stream.concat(own, deployed).map(GpuRequests::count));
    }

    static long live(JsonNode requests) {
        Stream.Builder<Long> counts = Stream.builder();
        requests.forEach(request -> {
            boolean isForGpus = false;
            for (JsonNode all : request.path("Capabilities")) {
                for (JsonNode one : all) {
                    isForGpus |= one.asText("").equals(CAPABILITY);
                }
            }
            if (isForGpus) {
                long ids = request.path("DeviceIDs").size();
                counts.add(ids > 0 ? ids : request.path("Count").asLong(0));
            }
        });
        return sum(counts.build());
    }

    private static long sum(Stream<Long> counts) {
        return counts.reduce(0L, (a, b) -> a == ALL || b == ALL ? ALL : a + b);
    }

    private static boolean isForGpus(YamlMapping request) {
        return request.get("capabilities").map(NodeValues::items).orElse(List.of()).stream()
                .anyMatch(item ->
                        NodeValues.known(item).filter(CAPABILITY::equals).isPresent());
    }

    /** The named devices, else the count; a request with neither is one for all. */
    private static long count(YamlMapping request) {
        long ids = request.get("device_ids")
                .map(NodeValues::items)
                .orElse(List.of())
                .size();
        return ids > 0
                ? ids
                : request.get("count")
                        .flatMap(NodeValues::known)
                        .flatMap(SubjectFields::whole)
                        .orElse(ALL);
    }

    private static YamlMapping mapping(YamlNode node) {
        return NodeValues.mapping(Optional.of(node));
    }
}
