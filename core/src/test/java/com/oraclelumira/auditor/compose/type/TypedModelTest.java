package com.oraclelumira.auditor.compose.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.ConformanceCase;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.schema.ComposeSchema;
import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The typed records against the schema and against the canonical models of the given cases. */
class TypedModelTest {

    /** Keys that no canonical model has: the loader has acted on them. */
    private static final Set<String> RESOLVED = Set.of("include", "version", "extends");

    @TempDir
    private Path folder;

    static Stream<ConformanceCase> models() {
        return ConformanceCase.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void accessors_say_what_the_canonical_model_says(ConformanceCase given) throws Exception {
        Project project = given.load(given.unpack(folder), Mode.STRICT);
        for (Service service : project.services().values()) {
            assertThat(TypedView.of(service))
                    .isEqualTo(TypedView.plain(service.node().toPlain()));
        }
        List<ModelPart> resources = new ArrayList<>(project.networks().values());
        resources.addAll(project.volumes().values());
        resources.addAll(project.secrets().values());
        resources.addAll(project.configs().values());
        resources.addAll(project.models().values());
        for (ModelPart resource : resources) {
            assertThat(TypedView.of(resource))
                    .isEqualTo(TypedView.plain(resource.node().toPlain()));
        }
    }

    @Test
    void every_attribute_of_the_schema_has_an_accessor() throws IOException {
        JsonNode schema;
        try (InputStream text = ComposeSchema.class.getResourceAsStream("compose-spec.json")) {
            schema = new ObjectMapper().readTree(text);
        }
        List<String> missing = new ArrayList<>();
        collectMissing(Project.class, schema, schema, "", missing);
        assertThat(missing).isEmpty();
        assertThat(Accessors.of(Service.class)).hasSizeGreaterThan(90);
    }

    private static void collectMissing(
            Class<?> part, JsonNode schema, JsonNode root, String path, List<String> missing) {
        Map<String, Method> accessors = Accessors.of(part);
        properties(schema, root, 0).forEach((key, value) -> {
            Method accessor = accessors.get(key);
            if (accessor == null && !RESOLVED.contains(key)) {
                missing.add(path + key);
            } else if (accessor != null) {
                Accessors.partOf(accessor)
                        .ifPresent(type -> collectMissing(type, value, root, path + key + ".", missing));
            }
        });
    }

    /** The properties of an object, or of the objects that a list or a map of that kind holds, in any of its forms. */
    private static Map<String, JsonNode> properties(JsonNode schema, JsonNode root, int depth) {
        if (schema.has("$ref")) {
            return properties(root.at(schema.get("$ref").asText().substring(1)), root, depth);
        }
        Map<String, JsonNode> found = new HashMap<>();
        schema.path("properties").properties().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        if (!found.isEmpty() || depth > 4) {
            return found;
        }
        List<JsonNode> forms = new ArrayList<>();
        schema.path("oneOf").forEach(forms::add);
        schema.path("anyOf").forEach(forms::add);
        schema.path("patternProperties").forEach(forms::add);
        forms.add(schema.path("items"));
        forms.add(schema.path("additionalProperties"));
        forms.forEach(form -> found.putAll(properties(form, root, depth + 1)));
        return found;
    }

    @Test
    void values_have_their_types_and_their_places() throws Exception {
        Service service = site("""
                services:
                  site:
                    image: nginx:1.27
                    mem_limit: 1.5g
                    stop_grace_period: 1m30s
                    pids_limit: 100
                    ports: ["127.0.0.1:8080:80/udp"]
                    ulimits: {nofile: {soft: 1024, hard: 2048}, nproc: 512}
                    depends_on: [db]
                  db: {image: "postgres:17", healthcheck: {test: pg_isready, interval: 5s}}
                """);
        assertThat(service.memLimit()).contains(new ByteSize(1536L << 20));
        assertThat(service.stopGracePeriod()).contains(Duration.ofSeconds(90));
        assertThat(service.pidsLimit()).hasValue(100);
        Port port = service.ports().get(0);
        assertThat(port.target()).hasValue(80);
        assertThat(port.published()).contains("8080");
        assertThat(port.hostIp()).contains("127.0.0.1");
        assertThat(service.ulimits())
                .hasEntrySatisfying("nofile", limit -> assertThat(limit.hard()).hasValue(2048));
        assertThat(service.ulimits())
                .hasEntrySatisfying("nproc", limit -> assertThat(limit.soft()).hasValue(512));
        assertThat(service.dependsOn())
                .hasEntrySatisfying("db", wait -> assertThat(wait.required()).isTrue());
        assertThat(service.origin("mem_limit").orElseThrow().location().map(SourceLocation::line))
                .contains(4);
    }

    @Test
    void what_nobody_says_is_absent() throws Exception {
        Service service = site("services: {site: {image: nginx}}");
        assertThat(service.memLimit()).isEmpty();
        assertThat(service.command()).isEmpty();
        assertThat(service.ports()).isEmpty();
        assertThat(service.privileged()).isFalse();
        assertThat(service.deploy()).isEmpty();
        assertThat(service.origin("mem_limit")).isEmpty();
    }

    @Test
    void an_unresolved_value_has_no_type() throws Exception {
        Service service = site("""
                services:
                  site: {image: "nginx:${TAG}", mem_limit: "${LIMIT}", environment: {A: }}
                """);
        assertThat(service.image()).contains("nginx:");
        assertThat(service.memLimit()).isEmpty();
        assertThat(service.environment()).containsEntry("A", Optional.empty());
    }

    @Test
    void extensions_can_be_read_without_an_accessor() throws Exception {
        Service service = site("services: {site: {image: nginx, x-team: {name: web}}}");
        Set<String> keys = new TreeSet<>(service.mapping("x-team").keySet());
        assertThat(keys).containsExactly("name");
    }

    private Service site(String yaml) throws Exception {
        Files.writeString(folder.resolve("compose.yaml"), yaml);
        return new ComposeLoader(new LocalTree(folder))
                .load(ComposeRequest.of(Mode.TOLERANT, Map.of()))
                .service("site")
                .orElseThrow();
    }
}
